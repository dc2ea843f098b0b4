#pragma once
// The commitments of a plan: every item, bullet and row, and every paragraph that commits to something.

#include <memory>
#include <string>
#include <string_view>

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

class UnitReader;

/// What single texts commit to, each apart from any plan and from the texts before it; what is known of their words is
/// kept between them.
class CommitmentReader {
 public:
  /// In a language without a lexicon texts have no facts.
  explicit CommitmentReader(std::string_view language);
  CommitmentReader(CommitmentReader &&) noexcept;
  CommitmentReader &operator=(CommitmentReader &&) noexcept;
  ~CommitmentReader();

  [[nodiscard]] Commitment read(const std::string &text);

 private:
  std::unique_ptr<UnitReader> reader_;
};

}  // namespace celac
