#pragma once
// How the numbers of two labels compare, for the costs between them (series.hpp).

#include <algorithm>

#include "celac/outline/search/series.hpp"

namespace celac {

/// I.2 below 1.: what it looks like it is, a misreading.
inline bool is_misread_one(const Component &above, const Component &front) {
  return front.kind == Numeral::roman_upper && front.value == 1 && above.kind == Numeral::arabic;
}

/// The same number, in whatever kind of numerals: II and 2, but not 2bis.
inline bool same_number(const Component &a, const Component &b) { return a.value == b.value && a.suffix == b.suffix; }

/// All but the last components are equal. Both labels have some.
inline bool same_front(const Label &a, const Label &b) {
  return std::equal(a.path.begin(), a.path.begin() + a.count - 1, b.path.begin(), same_number);
}

inline bool is_next(const Component &a, const Component &b) { return b.value == a.value + 1 && b.suffix == 0; }

/// How high the word of a label ranks: titles of articles stand between the subsection and the article, whatever their
/// word says elsewhere, the subparagraph in the paragraph; a book stands in a part.
[[nodiscard]] std::uint8_t rank_of(const Label &label, bool titles_articles);
[[nodiscard]] inline int rank_of(const OpenNode &node) { return node.rank; }

/// What it costs `node` to stand in what its word says is lower.
void rank_cost(const OpenNode &parent, const OpenNode &node, Tally &tally);

/// What it costs `node` to be numbered like one of the nodes it stands in: 1. inside 1.
void ancestor_cost(const OpenNode &parent, const OpenNode &node, Tally &tally);

}  // namespace celac
