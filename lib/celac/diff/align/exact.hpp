#pragma once
// The exact pass: items that say the same, word for word, are the same, before anything is weighed.

#include "celac/diff/align/matching.hpp"

namespace celac {

/// Groups of items with one text, each a list of old and a list of new nodes in document order.
struct SameText {
  std::vector<std::uint32_t> old_nodes;
  std::vector<std::uint32_t> new_nodes;
};

/// The groups that have members on both sides, in the order of their first old member.
[[nodiscard]] std::vector<SameText> same_texts(const EditionIndex &old_side, const EditionIndex &new_side);

/// Links the groups of one and one.
void link_unique(const std::vector<SameText> &groups, Links &links);

/// Links what the larger groups have: first where the parents' items were linked, then in relative order.
void link_repeated(const std::vector<SameText> &groups, Matching &matching);

/// Puts links in order that lead from several items of one text to items of other texts, once all are made: of two
/// equal neighbours of which one was reworded, the first is the first.
void uncross_repeated(const std::vector<SameText> &groups, Matching &matching);

}  // namespace celac
