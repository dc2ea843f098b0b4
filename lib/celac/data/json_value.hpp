#pragma once
// JSON text as Values, or some strings out of it, through nlohmann-json's SAX interface.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "celac/data/value.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// The objects or arrays of a text that holds one of them, several one after another, or one a line. `text` is valid UTF-8;
/// `file` is only for the error. Refused, with line and column and the code "model-syntax": what is not JSON (lone
/// surrogates and NaN too), anything else at the top, keys that come twice, nesting beyond max_value_depth.
[[nodiscard]] Result<std::vector<Value>> read_json(std::string_view text, const std::string &file);

/// The strings of the object `text` at `paths`, keys with dots between them ("source.xxh3"); empty where there is none.
/// Nothing where `text` is not one whole JSON object.
[[nodiscard]] std::optional<std::vector<std::string>> json_strings(std::string_view text,
                                                                   std::span<const std::string_view> paths);

}  // namespace celac
