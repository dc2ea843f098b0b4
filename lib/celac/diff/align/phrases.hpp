#pragma once
// Runs of words: what two texts have in common by chance are words, what one took from the other stands in a row.

#include <cstdint>
#include <vector>

#include "celac/diff/align/normal.hpp"

namespace celac {

/// Words in a row, counted in halves: a Han character is half a word.
using HalfWords = std::uint32_t;

class Phrases {
 public:
  /// Borrows both.
  Phrases(const NormalTexts &old_texts, const NormalTexts &new_texts) : texts_{&old_texts, &new_texts} {}

  /// The longest run of words of `part` (a node of the side other than `side`) that the node `whole` of `side` has too,
  /// no two words of which stand side by side in one of `others`, nodes of the part's side.
  [[nodiscard]] HalfWords own_run(std::size_t side, std::uint32_t whole, std::uint32_t part,
                                  const std::vector<std::uint32_t> &others) const;

  /// All words of a node.
  [[nodiscard]] HalfWords length(std::size_t side, std::uint32_t node) const;

 private:
  const NormalTexts *texts_[2];
};

}  // namespace celac
