#pragma once
// What a title and its repetitions have in common.

#include <string>
#include <string_view>

namespace celac {

/// Letters and digits alone, in lower case: equal for a title and its repetitions.
[[nodiscard]] std::string title_key(std::string_view words);

/// title_key(words) == key, found out on the first letter that is another.
[[nodiscard]] bool has_title_key(std::string_view words, std::string_view key);

}  // namespace celac
