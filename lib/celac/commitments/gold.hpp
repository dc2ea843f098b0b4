#pragma once
// Scoring commitments against facts that somebody read by hand (TSV: line, id, type, surface, value, note).

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// One row: a fact of the unit that starts at a line of the source.
struct GoldFact {
  std::uint32_t line = 0;
  std::string type;  ///< actor, verb, strength, hedge, date, period, recurrence, money, quantity; others are no measure
  std::string value;  ///< as it is compared: of verbs the words as printed
  Level level = Level::none;
};

/// The facts in `text`; fails at a line that has no number or a strength that is no level.
[[nodiscard]] Result<std::vector<GoldFact>> read_gold_facts(std::string_view text, const std::string &name);

/// How many facts of one kind were expected, found, and both.
struct FactScore {
  std::string_view type;
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t correct = 0;
};

struct CommitmentScore {
  std::array<FactScore, 8> facts;
  std::size_t units = 0;
  std::size_t exact = 0;       ///< levels
  std::size_t within_one = 0;  ///< levels that are at most one step away
};

/// Only units that have facts count. They are found by their lines.
[[nodiscard]] CommitmentScore score_commitments(const Commitments &all, const std::vector<GoldFact> &facts);

/// One line a kind of fact, then the levels.
void write_commitment_score(std::string &out, const CommitmentScore &score);

}  // namespace celac
