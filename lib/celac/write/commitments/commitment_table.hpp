#pragma once
// The table of commitments, whatever the format: a row a clause.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "celac/commitments/commitment.hpp"

namespace celac {

/// What a cell holds: labels and dates stay the text they are.
enum class CommitmentCell : std::uint8_t { label, words, number };

struct CommitmentColumn {
  std::string_view name;
  CommitmentCell kind = CommitmentCell::words;
};

/// commitment, lead, start, end and status are the columns of open-government action plans. What became of a commitment
/// no plan says: the status is there to be filled in.
inline constexpr auto commitment_columns = std::to_array<CommitmentColumn>({{"file"},
                                                                            {"id", CommitmentCell::label},
                                                                            {"line", CommitmentCell::number},
                                                                            {"section"},
                                                                            {"commitment"},
                                                                            {"lead"},
                                                                            {"start", CommitmentCell::label},
                                                                            {"end", CommitmentCell::label},
                                                                            {"status"},
                                                                            {"level"},
                                                                            {"how"},
                                                                            {"modal"},
                                                                            {"negated"},
                                                                            {"verb"},
                                                                            {"surface"},
                                                                            {"governed_by"},
                                                                            {"addressee"},
                                                                            {"recurrence"},
                                                                            {"money"},
                                                                            {"quantities"},
                                                                            {"hedges"},
                                                                            {"bodies"},
                                                                            {"text"}});

/// The columns that tell of a clause, as against those of the item it stands in: from this one up to that one.
inline constexpr std::size_t first_clause_column = 4;
inline constexpr std::size_t end_of_clause_columns = commitment_columns.size() - 1;

using CommitmentFields = std::array<std::string, commitment_columns.size()>;

/// The cells of one clause of a unit.
[[nodiscard]] CommitmentFields commitment_fields(const Commitments &all, const Commitment &unit,
                                                 const CommitmentClause &clause);

/// Calls `on_row` with the cells of every clause; of a unit without a clause there is none.
template <class OnRow>
void each_commitment_row(const Commitments &all, OnRow on_row) {
  for (const Commitment &unit : all.commitments) {
    for (const CommitmentClause &clause : unit.clauses) {
      on_row(commitment_fields(all, unit, clause));
    }
  }
}

}  // namespace celac
