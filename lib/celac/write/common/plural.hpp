#pragma once
// Counts in words.

#include <cstdint>
#include <string_view>

namespace celac {

/// "s" unless there is one.
[[nodiscard]] constexpr std::string_view plural(std::uint64_t count) { return count == 1 ? "" : "s"; }

}  // namespace celac
