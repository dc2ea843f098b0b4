#pragma once
// The difference of two texts as a patch that patch(1) and git apply take.

#include <string>
#include <string_view>

namespace celac {

/// A unified diff with three lines of context; empty if the texts are equal.
[[nodiscard]] std::string unified_patch(std::string_view name, std::string_view before, std::string_view after);

}  // namespace celac
