#pragma once
// The commitments of a plan: every item, bullet and row, and every paragraph that commits to something.

#include <string>

#include "celac/commitments/commitment.hpp"
#include "celac/commitments/lexicon.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

struct CommitmentOptions {
  std::string date;                      ///< ISO 8601: when the plan was written; empty: the plan's own
  const VerbLexicon *lexicon = nullptr;  ///< instead of the one of the plan's language
};

/// Lists what `plan` says; judges nothing. In a language without a lexicon there are no clauses.
[[nodiscard]] Commitments find_commitments(const Plan &plan, const CommitmentOptions &options = {});

/// What one text commits to, apart from its plan.
[[nodiscard]] Commitment read_commitment(const std::string &text, std::string_view language,
                                         const std::string &date = "");

}  // namespace celac
