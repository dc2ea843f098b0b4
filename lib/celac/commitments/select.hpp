#pragma once
// Which commitments are wanted.

#include <string>

#include "celac/commitments/commitment.hpp"

namespace celac {

struct CommitmentFilter {
  Level min_level = Level::none;
  std::string party;       ///< part of an actor's name, in any case; "we" and "implicit" are who is not named
  std::string due_before;  ///< ISO 8601, as precise as one likes
};

/// Takes out the clauses that are not wanted, and the units that have none left. Without a filter nothing is taken out.
void select_commitments(Commitments &all, const CommitmentFilter &filter);

/// Where a unit's commitments begin and by when they are due, as far as it says; empty where it does not. What stands in
/// one clause's words is that clause's.
struct Due {
  std::string start;
  std::string end;
};
[[nodiscard]] Due due_of(const Commitment &unit, const CommitmentClause &clause);

}  // namespace celac
