#pragma once
// The rows of a table of languages as cells: what every format with columns writes.

#include <string>
#include <string_view>
#include <vector>

#include "celac/align/align.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {

/// Calls `cell` with the text of each head cell.
template <class Cell>
void each_align_head(const LanguageTable &table, Cell cell) {
  for (const std::string_view head : {"kind", "matched_by", "confidence", "findings"}) {
    cell(std::string(head));
  }
  for (const LanguageEdition &edition : table.editions) {
    cell(edition.plan->source.name + " id");
    cell(edition.plan->source.name + " text");
  }
}

/// Calls `cell` with text and Keep of each cell of every row, and `end` after each row. A cell is empty where an edition
/// lacks the row.
template <class Cell, class End>
void each_align_row(const LanguageTable &table, Cell cell, End end) {
  auto finding = table.findings.begin();
  for (std::uint32_t index = 0; index < table.rows.size(); ++index) {
    const LanguageRow &row = table.rows[index];
    std::string messages;
    for (; finding != table.findings.end() && finding->row == index; ++finding) {
      messages += messages.empty() ? "" : "; ";
      messages.append(name(finding->kind)).append(": ").append(finding->message);
    }
    const bool paired = row.present() > 1;
    cell(std::string(kind_of_row(table, row)), Keep::words);
    cell(paired ? std::string(name(row.matched_by)) : "", Keep::words);
    cell(paired ? ratio(row.confidence) : "", Keep::words);
    cell(messages, Keep::words);
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      const bool there = row.units[edition] != no_unit;
      const UnitFacts *unit = there ? &table.editions[edition].units[row.units[edition]] : nullptr;
      cell(there ? unit->ref.id() : std::string(), Keep::label);
      cell(there ? unit->text : std::string(), Keep::words);
    }
    end();
  }
}

}  // namespace celac
