#pragma once
// Heads of tables that are none.

#include <cstdint>
#include <string_view>

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// | A) | Landing stages | above | B) | Buoys |: what stands in the head's place is the first row. `row` is an index
/// into the rows of the tables.
[[nodiscard]] bool counts_on_below(std::string_view bytes, const Blocks &blocks, std::uint32_t row);

}  // namespace celac
