#pragma once
// What the links say about parents: a pair of parents gets a vote for each pair of linked children. So sections
// correspond by what stands in them, never by their numbers.

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "celac/diff/align/alignment.hpp"
#include "celac/diff/align/lexicon.hpp"

namespace celac {

/// How much two nodes correspond, 0-1: of the `linked` children that both have together, `shared` pairs are linked to
/// one another; likeness of titles, `title`, counts as `title_votes` such pairs. Not both counts may be 0.
[[nodiscard]] constexpr float affinity_of(float shared, float linked, float title, float title_votes) {
  return (2 * shared + 2 * title_votes * title) / (linked + 2 * title_votes);
}

class Votes {
 public:
  /// Counts the links of items; where paragraphs are compared, the links of what they stand in are settled and decide.
  /// Borrows the sides and the lexicon.
  Votes(const EditionIndex &old_side, const EditionIndex &new_side, const Lexicon &lexicon, const Links &links);

  /// How much two nodes' surroundings correspond, 0-1: parents weigh more than grandparents.
  [[nodiscard]] float context(std::uint32_t old_node, std::uint32_t new_node) const;

  /// How much two parents correspond, 0-1: shared votes and like titles. no_node stands for the root.
  [[nodiscard]] float affinity(std::uint32_t old_parent, std::uint32_t new_parent) const;

  /// The new parent that got most votes of an old parent's children.
  [[nodiscard]] std::uint32_t favourite(std::uint32_t old_parent) const { return favourites_[slot(old_parent, 0)]; }
  [[nodiscard]] bool has_favourite(std::uint32_t old_parent) const { return favoured_[slot(old_parent, 0)] > 0; }

 private:
  void settle(const Links &links);
  [[nodiscard]] std::size_t slot(std::uint32_t node, int side) const;
  [[nodiscard]] static std::uint64_t key(std::uint32_t a, std::uint32_t b) { return (std::uint64_t{a} << 32U) | b; }

  const EditionIndex &old_side_;
  const EditionIndex &new_side_;
  const Lexicon &lexicon_;
  std::unordered_map<std::uint64_t, std::uint32_t> shared_;
  std::vector<std::uint32_t> linked_[2];  ///< children that have a link; the last slot is the root
  std::vector<std::uint32_t> favourites_;
  std::vector<std::uint32_t> favoured_;
  std::vector<std::uint32_t> settled_;  ///< partners of old parents; empty if they follow from their children
};

}  // namespace celac
