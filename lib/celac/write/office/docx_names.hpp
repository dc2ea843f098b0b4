#pragma once
// Ids of a plan as names of bookmarks.

#include <string>
#include <string_view>
#include <unordered_set>

namespace celac {

/// `id` as Word takes it: at most 40 characters, the first a letter, none but letters, digits, '.', '-' and '_'. Most ids
/// are their own names; "id_" stands before those that begin with a digit, and of long ones the start is kept. `taken`
/// holds the names so far: each is given once.
[[nodiscard]] std::string bookmark_name(std::string_view id, std::unordered_set<std::string> &taken);

}  // namespace celac
