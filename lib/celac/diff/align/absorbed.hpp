#pragma once
// Items that the other edition has as points of an item that grew points: they went into that item, as parts of it.

#include <cstdint>
#include <vector>

#include "celac/diff/align/matching.hpp"

namespace celac {

/// An item that is linked to a point of `whole`, which is of `side` (0 the old one), as `point`.
struct Absorbed {
  std::size_t side = 0;
  std::uint32_t whole = 0;
  std::uint32_t part = 0;  ///< of the other side
  std::uint32_t point = 0;
  float similarity = 0;
};

/// Takes back the links of such items, the most alike first. One whose grown item is free is linked to it; the others
/// are returned: their grown items have partners, and they are parts beside these.
[[nodiscard]] std::vector<Absorbed> part_absorbed(Matching &matching);

}  // namespace celac
