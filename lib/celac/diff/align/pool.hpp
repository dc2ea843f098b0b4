#pragma once
// Which nodes are compared by their texts: all items, and those sections that stand for items in the other edition (an
// article with paragraphs is a section, one without is an item).

#include <cstdint>
#include <vector>

#include "celac/diff/align/candidates.hpp"

namespace celac {

/// For both sides, the sections to compare like items.
struct ItemLike {
  std::vector<bool> old_sections;
  std::vector<bool> new_sections;
};

[[nodiscard]] ItemLike find_item_like(const EditionIndex &old_side, const EditionIndex &new_side);

/// The items of a side and its marked sections that `free` admits, in document order.
template <class Free>
[[nodiscard]] std::vector<std::uint32_t> comparable_nodes(const EditionIndex &side, const std::vector<bool> &marks,
                                                          Free free) {
  std::vector<std::uint32_t> pool;
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    if ((!side.is_section(node) || marks[node]) && free(node)) {
      pool.push_back(node);
    }
  }
  return pool;
}

/// Whether either side has a node with a word before its number (article, annex ...).
[[nodiscard]] bool has_labelled(const EditionIndex &old_side, const EditionIndex &new_side);

/// Whether a pair may be one commitment: two items, or nodes of one kind.
[[nodiscard]] bool comparable(const EditionIndex &old_side, const EditionIndex &new_side, const Candidate &pair);

}  // namespace celac
