#pragma once
// The words before numbers (article, action ...), and which of them tell nodes apart: a word that only one edition
// prints is a matter of its style, one that both print says what a node is.

#include <array>
#include <cstdint>
#include <vector>

#include "celac/diff/edition_index.hpp"

namespace celac {

class Kinds {
 public:
  Kinds(const EditionIndex &old_side, const EditionIndex &new_side);

  /// Whether two nodes are of different kinds, and either kind is known to both editions.
  [[nodiscard]] bool kinds_conflict(std::uint32_t old_node, std::uint32_t new_node) const {
    const std::uint32_t a = kinds_[0][old_node];
    const std::uint32_t b = kinds_[1][new_node];
    return a != b && (shared_[a] || shared_[b]);
  }

 private:
  std::array<std::vector<std::uint32_t>, 2> kinds_;  ///< of each node; 0 for none
  std::vector<bool> shared_;                         ///< by kind
};

}  // namespace celac
