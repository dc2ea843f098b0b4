#pragma once
// Two lists of units in their order, paired by dynamic programming: the pairs never cross.

#include <cstdint>
#include <utility>
#include <vector>

#include "celac/align/evidence.hpp"

namespace celac {

/// Indices into both trees' nodes.
using UnitPair = std::pair<std::uint32_t, std::uint32_t>;

/// What a list of pairs may cost: the cells that are left, over all lists of two editions.
struct AlignBudget {
  std::size_t cells = 6'000'000;
};

/// The best pairs of `left` (nodes of `a`) and `right` (of `b`), in order. Long lists are compared in a band around the
/// numbers that both have once.
[[nodiscard]] std::vector<UnitPair> pair_lists(const UnitTree &a, const std::vector<std::uint32_t> &left,
                                               const UnitTree &b, const std::vector<std::uint32_t> &right,
                                               const AnchorScale &scale, AlignBudget &budget);

}  // namespace celac
