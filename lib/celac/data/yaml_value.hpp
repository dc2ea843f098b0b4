#pragma once
// YAML text as Values, through yaml-cpp's events.

#include <string>
#include <string_view>
#include <vector>

#include "celac/data/value.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// The documents of a YAML stream, without the empty ones. `text` is valid UTF-8; `file` is only for the error.
/// Refused, with line and column and the code "model-syntax": what is not YAML, raw control characters, anchors and
/// aliases, tags, keys that are not scalars or come twice, nesting beyond max_value_depth.
[[nodiscard]] Result<std::vector<Value>> read_yaml(std::string_view text, const std::string &file);

}  // namespace celac
