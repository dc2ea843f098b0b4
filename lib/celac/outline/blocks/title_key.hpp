#pragma once
// What a title and its repetitions have in common.

#include <optional>
#include <string>
#include <string_view>

namespace celac {

/// Letters and digits alone, in lower case: equal for a title and its repetitions.
[[nodiscard]] std::string title_key(std::string_view words);

/// What is left of `key` behind that of `words`, "" where it is all; nothing, and that on the first other letter, where
/// it begins otherwise.
[[nodiscard]] std::optional<std::string_view> rest_of_key(std::string_view words, std::string_view key);

}  // namespace celac
