#pragma once
// Whether numbers are kept from one edition to the other: where those of sections whose items are linked beyond doubt
// stayed what they were, a number says what a node is; where items were renumbered, it says nothing.

#include <cstdint>
#include <unordered_map>

#include "celac/diff/align/votes.hpp"

namespace celac {

class KeptNumbers {
 public:
  /// Counts the `links` between nodes that have numbers, by the sections they stand in. Borrows both sides.
  KeptNumbers(const EditionIndex &old_side, const EditionIndex &new_side, const Votes &votes, const Links &links);

  /// How much an equal number speaks for a pair, 0-1: 0 if the numbers differ, or where they are not kept.
  [[nodiscard]] float speaks_for(std::uint32_t old_node, std::uint32_t new_node) const;

  /// Whether both have a number, and the last component is the same.
  [[nodiscard]] bool same(std::uint32_t old_node, std::uint32_t new_node) const;

 private:
  struct Count {
    std::uint32_t same = 0;
    std::uint32_t all = 0;
    std::uint32_t last_old = 0;  ///< last of the nodes that kept their numbers
    std::uint32_t last_new = 0;
    float trust = 0;  ///< how much a number says there
  };

  const EditionIndex &old_side_;
  const EditionIndex &new_side_;
  std::unordered_map<std::uint64_t, Count> of_parents_;
};

}  // namespace celac
