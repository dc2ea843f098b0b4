#pragma once
// The units of two trees that say the same: sibling lists from the top down, then what is left over.

#include <cstdint>
#include <vector>

#include "celac/align/facts.hpp"

namespace celac {

/// What spoke for a pair: equal numbers below parents that are a pair, their place among their neighbours, or what the
/// texts share.
enum class PairedBy : std::uint8_t { number, place, anchor };

struct TreePair {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  PairedBy by = PairedBy::place;
  float confidence = 0;
};

/// Each node of `b` is in one pair at most, and so is each of `a`. The roots are no pair.
[[nodiscard]] std::vector<TreePair> pair_trees(const UnitTree &a, const UnitTree &b);

}  // namespace celac
