#pragma once
// Provisos and softeners: phrases of the lexicon, "..." in them stands for up to eight words.

#include <string_view>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/commitments/words.hpp"

namespace celac {

/// A phrase that is no part of a clause's grammar: its first word and the one behind its last.
struct HedgePlace {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// All hedges of a text in order, the longest at each place; spans count bytes. `places` gets those that are no verbs.
[[nodiscard]] std::vector<Hedge> find_hedges(std::string_view text, const ReadWords &read,
                                             std::vector<HedgePlace> &places);
/// Of a Chinese text.
[[nodiscard]] std::vector<Hedge> find_han_hedges(std::string_view text, const VerbLexicon &lexicon);

}  // namespace celac
