#pragma once
// The table of a plan's items with what each commits to beside it: a row a clause, and one for an item without any.

#include <functional>
#include <string>

#include "celac/commitments/commitment.hpp"
#include "celac/plan/plan.hpp"
#include "celac/write/commitments/commitment_table.hpp"
#include "celac/write/common/csv_dialect.hpp"
#include "celac/write/plan/item_table.hpp"

namespace celac {

/// Calls `on_row` with the fields of each item and those of each of its clauses, of which only the clause's own columns
/// are set. `all` is what `plan` commits to.
void each_item_clause(const Plan &plan, RowsOf rows, const Commitments &all,
                      const std::function<void(const ItemFields &, const CommitmentFields &)> &on_row);

/// The columns of items and those of a clause.
void write_item_clauses_csv_header(std::string &out, CsvDialect dialect);
void write_item_clauses_csv(std::string &out, const Plan &plan, const Commitments &all, CsvDialect dialect,
                            RowsOf rows);

}  // namespace celac
