#pragma once
// Models that celac or a person wrote, as editions.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/edition.hpp"
#include "celac/text/source.hpp"

namespace celac {

enum class ModelFormat : std::uint8_t { by_content, yaml, json };

/// Whether `bytes` are a model rather than a document: `schema: celac/…` is their first key, after comments and `---` if
/// need be, or another key of a model's root is and the schema stands further down; or they begin as JSON does, `{` or
/// `[{` before a quoted key.
[[nodiscard]] bool looks_like_model(std::string_view bytes);

/// The editions in a file that holds one model or several: YAML documents, JSON objects one after another or in an
/// array, NDJSON. By content, what starts with `{` or `[` is JSON. An edition has its plan and, as diagnostics, the warnings of reading it;
/// its source is empty. The error is the first one of the file; the others are added to `more` (see read_plan).
[[nodiscard]] Result<std::vector<Edition>> read_model(const Source &source, std::vector<Diagnostic> &more,
                                                      ModelFormat format = ModelFormat::by_content);
[[nodiscard]] Result<std::vector<Edition>> read_model(const Source &source,
                                                      ModelFormat format = ModelFormat::by_content);

}  // namespace celac
