#pragma once
// What block a line is by its kind alone.

#include <string_view>

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// The kind of block that a line of words opens. `content` is the line's.
[[nodiscard]] BlockKind kind_of(const Line &line, std::string_view content);

/// The kind of furniture that a line is; `raw` is all of it.
[[nodiscard]] FurnitureKind furniture_of(const Line &line, std::string_view raw);

}  // namespace celac
