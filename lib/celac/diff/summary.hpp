#pragma once
// What writers of a diff share: counts, the words of a row, the rows of a selection.

#include <array>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/diff/diff.hpp"
#include "celac/diff/words.hpp"

namespace celac {

/// How many rows, and how many of them have each change (a row may have several).
struct Summary {
  std::size_t rows = 0;
  std::array<std::size_t, change_count> of{};

  [[nodiscard]] std::size_t count(Change change) const { return of[static_cast<std::size_t>(change)]; }
};

[[nodiscard]] Summary summarize(const std::vector<Row> &rows);

/// The word edits of a row: of its titles and of its texts, each joined by LF in the order of the nodes. Empty where
/// neither side has words.
struct RowWords {
  std::vector<WordEdit> title;
  std::vector<WordEdit> text;
};

[[nodiscard]] RowWords words_of(const EditionIndex &old_side, const EditionIndex &new_side, const Row &row);

/// Of a row of sections or items.
[[nodiscard]] inline RowWords words_of(const Diff &diff, const Row &row) {
  return words_of(diff.old_side, diff.new_side, row);
}

/// The word edits of the preambles; empty if they are the same.
[[nodiscard]] std::vector<WordEdit> preamble_words(const Diff &diff);

/// The rows to show, as indices.
struct Selection {
  std::vector<std::uint32_t> sections;
  std::vector<std::uint32_t> items;
  std::vector<std::uint32_t> paragraphs;
};

/// The rows that touch `section` (an id, or a number or label that one node has, of either edition; empty for all) or
/// stand below it, and that have one of the changes that `only` names (empty for all). Fails if neither edition has the
/// section, or on a word that is no change.
[[nodiscard]] Result<Selection> select(const Diff &diff, const std::string &section,
                                       const std::vector<std::string> &only);

}  // namespace celac
