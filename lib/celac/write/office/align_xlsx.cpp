#include "celac/write/office/align_xlsx.hpp"

#include "celac/write/compare/align_cells.hpp"
#include "celac/write/office/workbook.hpp"

namespace celac {
namespace {

constexpr unsigned id_width = 14;
constexpr unsigned text_width = 60;

std::vector<Column> row_columns(const LanguageTable &table) {
  std::vector<Column> out;
  each_align_head(table, [&](const std::string &head) {
    const bool id = head.ends_with(" id");
    const bool text = head.ends_with(" text");
    const CellKind kind = id ? CellKind::label : head == "confidence" ? CellKind::ratio : CellKind::words;
    out.push_back({head, kind, text ? text_width : head == "findings" ? 40U : id_width});
  });
  return out;
}

std::vector<Column> finding_columns(const LanguageTable &table) {
  std::vector<Column> out{{"kind", CellKind::words, 12}, {"message", CellKind::words, text_width}};
  for (const LanguageEdition &edition : table.editions) {
    out.push_back({edition.plan->source.name + " id", CellKind::label, id_width});
  }
  return out;
}

}  // namespace

Result<std::vector<Diagnostic>> write_align_xlsx(std::string &out, const LanguageTable &table,
                                                 const std::string &made) {
  SharedStrings strings;
  std::vector<Sheet> sheets;
  Sheet &rows = sheets.emplace_back("Rows", row_columns(table), strings);
  std::size_t column = 0;
  constexpr std::size_t confidence = 2;
  each_align_row(
      table,
      [&](const std::string &text, Keep) {
        if (column++ == confidence) {
          rows.digits(text);
        } else {
          rows.text(text);
        }
      },
      [&] {
        rows.end_row();
        column = 0;
      });
  Sheet &findings = sheets.emplace_back("Findings", finding_columns(table), strings);
  for (const LanguageFinding &finding : table.findings) {
    findings.text(name(finding.kind));
    findings.text(finding.message);
    const LanguageRow &row = table.rows[finding.row];
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      const bool there = row.units[edition] != no_unit;
      findings.text(there ? table.editions[edition].units[row.units[edition]].ref.id() : std::string());
    }
    findings.end_row();
  }
  return write_workbook(out, sheets, strings, {table.editions.front().plan->title, "", made});
}

}  // namespace celac
