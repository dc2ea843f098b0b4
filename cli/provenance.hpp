#pragma once
// Where an output comes from: the bytes that a plan was read from, and the day it was made on.

#include <optional>
#include <string>

#include "celac/plan/edition.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// The bytes that a plan was read from: its own, or for a model those of --source, if their hash is that of the model.
[[nodiscard]] Result<std::string> source_of(const Edition &edition, const std::string &file, const Options &options,
                                            const Streams &streams);

/// What is wrong with SOURCE_DATE_EPOCH, for an output that says when it was made; nothing where it is unset or empty.
[[nodiscard]] std::optional<Diagnostic> epoch_fault(const Options &options);

/// The day of SOURCE_DATE_EPOCH as YYYY-MM-DD; empty without it, for the same input gives the same bytes.
[[nodiscard]] std::string made_on();

/// The same as an instant: 2022-01-31T12:00:00Z.
[[nodiscard]] std::string made_at();

/// When a Word file, or its changes, were made: the start of --date's day, else made_at().
[[nodiscard]] std::string office_instant(const Options &options);

}  // namespace celac::cli
