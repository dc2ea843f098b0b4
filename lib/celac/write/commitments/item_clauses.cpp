#include "celac/write/commitments/item_clauses.hpp"

#include <string_view>
#include <unordered_map>

#include "celac/write/common/csv_row.hpp"

namespace celac {

void each_item_clause(const Plan &plan, RowsOf rows, const Commitments &all,
                      const std::function<void(const ItemFields &, const CommitmentFields &)> &on_row) {
  std::unordered_map<std::string_view, const Commitment *> units;
  for (const Commitment &unit : all.commitments) {
    units.emplace(unit.id, &unit);
  }
  each_item_line(plan, rows, [&](const ItemFields &item) {
    const auto unit = units.find(item[1]);
    if (unit == units.end() || unit->second->clauses.empty()) {
      on_row(item, {});
      return;
    }
    for (const CommitmentClause &clause : unit->second->clauses) {
      on_row(item, commitment_fields(all, *unit->second, clause));
    }
  });
}

void write_item_clauses_csv_header(std::string &out, CsvDialect dialect) {
  out += csv_start(dialect);
  CsvRow head(out, dialect);
  for (const ItemColumn &column : item_columns) {
    head.cell(column.name, Keep::words);
  }
  for (std::size_t i = first_clause_column; i < end_of_clause_columns; ++i) {
    head.cell(commitment_columns[i].name, Keep::words);
  }
  head.end();
}

void write_item_clauses_csv(std::string &out, const Plan &plan, const Commitments &all, CsvDialect dialect,
                            RowsOf rows) {
  each_item_clause(plan, rows, all, [&](const ItemFields &item, const CommitmentFields &clause) {
    CsvRow row(out, dialect);
    for (std::size_t i = 0; i < item.size(); ++i) {
      if (item_columns[i].kind == FieldKind::number) {
        row.number(item[i]);
      } else {
        row.cell(item[i], item_columns[i].kind == FieldKind::label ? Keep::label : Keep::words);
      }
    }
    for (std::size_t i = first_clause_column; i < end_of_clause_columns; ++i) {
      row.cell(clause[i], commitment_columns[i].kind == CommitmentCell::label ? Keep::label : Keep::words);
    }
    row.end();
  });
}

}  // namespace celac
