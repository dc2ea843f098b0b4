#pragma once
// Sections that only one edition divided: what stands right in the one stands, in the other, in sections below the one
// that corresponds to it. Their parents correspond to no parent, and yet nothing is out of its place.

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "celac/diff/align/matching.hpp"
#include "celac/diff/align/votes.hpp"

namespace celac {

class DividedSections {
 public:
  /// Counts the links of items; borrows both. `votes` are those of the same links.
  DividedSections(const Matching &matching, const Votes &votes);

  /// How much the parent of one node corresponds to the grandparent of the other, 0-1: 0 if it corresponds to a parent.
  [[nodiscard]] float affinity(std::uint32_t old_node, std::uint32_t new_node) const;

 private:
  struct Count {
    std::uint32_t children = 0;  ///< linked items right in a section
    std::uint32_t within = 0;    ///< these and those one level below
    bool corresponds = false;    ///< to a section that holds what it holds
  };

  void count(const Links &links);
  void find_corresponding(const Votes &votes, const Links &links);
  [[nodiscard]] float divided(std::size_t side, std::uint32_t whole, std::uint32_t node) const;

  std::array<const EditionIndex *, 2> sides_;
  const Lexicon &lexicon_;
  std::array<std::vector<Count>, 2> counts_;
  std::array<std::unordered_map<std::uint64_t, std::uint32_t>, 2> shared_;  ///< by the side of the undivided section
};

}  // namespace celac
