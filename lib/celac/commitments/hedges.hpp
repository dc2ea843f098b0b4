#pragma once
// Provisos and softeners: phrases of the lexicon, "..." in them stands for up to eight words.

#include <string_view>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/commitments/words.hpp"

namespace celac {

/// All hedges of a text in order, the longest at each place; spans count bytes.
[[nodiscard]] std::vector<Hedge> find_hedges(std::string_view text, const std::vector<ClauseWord> &words);
/// Of a Chinese text.
[[nodiscard]] std::vector<Hedge> find_han_hedges(std::string_view text, const Lexicon &lexicon);

}  // namespace celac
