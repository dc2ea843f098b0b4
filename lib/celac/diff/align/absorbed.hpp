#pragma once
// Items that the other edition has as points of an item that grew points: they went into that item, as parts of it.

#include <cstdint>
#include <vector>

#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/matching.hpp"

namespace celac {

/// An item that went into `whole`, which is of `side` (0 the old one), by a point of that, or by its title.
struct Absorbed {
  std::size_t side = 0;
  std::uint32_t whole = 0;
  std::uint32_t part = 0;  ///< of the other side
  float similarity = 0;
};

/// Takes back the links of items with points, and finds what free items are like among points of their place; `pairs`
/// are weighed. One whose grown item is free is linked to it, the most alike first; the others are returned: their
/// grown items have partners, and they are parts beside these.
[[nodiscard]] std::vector<Absorbed> part_absorbed(const std::vector<Candidate> &pairs, Matching &matching);

}  // namespace celac
