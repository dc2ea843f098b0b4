#pragma once
// The clauses of a unit that commit: by rules on words, forms and marks, with the lexicon as the only list of words.

#include <string_view>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/commitments/hedges.hpp"
#include "celac/commitments/words.hpp"

namespace celac {

/// What the clauses of one text are; every span counts bytes.
struct ClauseReading {
  std::vector<CommitmentClause> clauses;
  std::vector<Span> sentences;  ///< that hold a clause
  std::vector<Span> past;       ///< that report what was done and hold none
};

/// Of a language whose verbs are inflected. `parties` are names that may be subjects, in lower case.
[[nodiscard]] ClauseReading find_clauses(std::string_view text, const ReadWords &read, const VerbLexicon &lexicon,
                                         const std::vector<std::string> &parties,
                                         const std::vector<HedgePlace> &hedges);
/// Of Chinese.
[[nodiscard]] ClauseReading find_han_clauses(std::string_view text, const VerbLexicon &lexicon);

}  // namespace celac
