#pragma once
// A few strings out of a JSON text that may be large, without building its values.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace celac {

/// The strings of the object `text` at `paths`, keys with dots between them ("source.xxh3"); empty where there is none.
/// Nothing where `text` is not one whole JSON object.
[[nodiscard]] std::optional<std::vector<std::string>> json_strings(std::string_view text,
                                                                   std::span<const std::string_view> paths);

}  // namespace celac
