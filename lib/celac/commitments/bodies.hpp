#pragma once
// Institutions that a text names, by capitals and by nouns of the lexicon.

#include <string_view>
#include <vector>

#include "celac/commitments/clauses.hpp"

namespace celac {

/// In order; spans count bytes. A body is proposed where it is the object of a clause that sets one up.
[[nodiscard]] std::vector<Body> find_bodies(std::string_view text, const std::vector<ClauseWord> &words,
                                            const std::vector<CommitmentClause> &clauses);

}  // namespace celac
