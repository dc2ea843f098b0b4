#pragma once
// From file names to editions: reading bytes, refusing what is not text, telling models from plans.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "celac/outline/document.hpp"
#include "celac/plan/edition.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"
#include "cli/targets.hpp"

namespace celac::cli {

/// `bytes` that may be any, as of an argument, in UTF-8: a byte that is none becomes "\xff".
[[nodiscard]] std::string as_utf8(std::string_view bytes);

/// `file` ("-" is standard input) as models, reports and records name it. A file's name may be any bytes and what is
/// written is UTF-8, so a byte that is none stands there as "\xff".
[[nodiscard]] std::string shown_name(const std::string &file, const Options &options);

/// The bytes of `file` ("-" is standard input), checked to be text.
[[nodiscard]] Result<Source> read_source(const std::string &file, const Options &options, const Streams &streams,
                                         ReadAs as = ReadAs::input);

/// Whether `source` is a model, by --from or else by its first bytes.
[[nodiscard]] bool is_model(const Source &source, const Options &options);

/// How `source` is read as a plan: plain text for .txt or --from text, Markdown otherwise.
[[nodiscard]] ReadOptions read_options(const std::string &file, const Options &options);

/// The editions in `file`: one for a plan, one a document for a model.
[[nodiscard]] Result<std::vector<Edition>> load_editions(const std::string &file, const Options &options,
                                                         const Streams &streams);

/// The same, and what the search decided on a plan (null of a model).
[[nodiscard]] Result<std::vector<Edition>> load_editions(const std::string &file, const Options &options,
                                                         const Streams &streams,
                                                         std::shared_ptr<const Decisions> &decisions);

/// The one edition in `file`: of a model with several there is no telling which is meant. Reports its findings.
[[nodiscard]] Result<Edition> load_one(const std::string &file, const Options &options, const Streams &streams);

/// The same of a file that was read already.
[[nodiscard]] Result<Edition> only_one(const std::string &file, Result<std::vector<Edition>> editions,
                                       const Options &options, const Streams &streams);

/// Prints findings on standard error, warnings only without --quiet.
void report(const std::vector<Diagnostic> &diagnostics, const Options &options, const Streams &streams);
void report(const Diagnostic &diagnostic, const Streams &streams);

}  // namespace celac::cli
