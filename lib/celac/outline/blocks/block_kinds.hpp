#pragma once
// What block a line is by its kind alone.

#include <string_view>

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// The kind of block that a line of words opens. `content` is the line's.
[[nodiscard]] BlockKind kind_of(const Line &line, std::string_view content);

/// The kind of furniture that a line is; `raw` is all of it.
[[nodiscard]] FurnitureKind furniture_of(const Line &line, std::string_view raw);

/// | A) | Landing stages | above | B) | Buoys |: what stands in the head's place is the first row. `row` is an index
/// into the rows of the tables.
[[nodiscard]] bool counts_on_below(std::string_view bytes, const Blocks &blocks, std::uint32_t row);

}  // namespace celac
