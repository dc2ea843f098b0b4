#include "celac/write/office/commitments_xlsx.hpp"

#include <map>
#include <string_view>

#include "celac/write/commitments/commitment_table.hpp"
#include "celac/write/office/workbook.hpp"

namespace celac {
namespace {

unsigned width_of(std::string_view column) {
  static const std::map<std::string_view, unsigned> widths = {
      {"file", 22},  {"id", 14},         {"section", 28}, {"commitment", 70}, {"lead", 20}, {"addressee", 20},
      {"money", 16}, {"quantities", 22}, {"hedges", 22},  {"bodies", 24},     {"text", 80}};
  const auto known = widths.find(column);
  return known == widths.end() ? 12 : known->second;
}

std::vector<Column> columns() {
  std::vector<Column> out;
  out.reserve(commitment_columns.size());
  for (const CommitmentColumn &column : commitment_columns) {
    const CellKind kind = column.kind == CommitmentCell::label    ? CellKind::label
                          : column.kind == CommitmentCell::number ? CellKind::number
                                                                  : CellKind::words;
    out.push_back({std::string(column.name), kind, width_of(column.name)});
  }
  return out;
}

}  // namespace

struct CommitmentsWorkbook::Sheets {
  SharedStrings strings;
  std::vector<Sheet> all;
};

CommitmentsWorkbook::CommitmentsWorkbook() : sheets_(std::make_unique<Sheets>()) {
  sheets_->all.emplace_back("Commitments", columns(), sheets_->strings);
  sheets_->all.emplace_back("Plans",
                            std::vector<Column>{{"file", CellKind::words, 30},
                                                {"units", CellKind::number, 10},
                                                {"clauses", CellKind::number, 10},
                                                {"parties", CellKind::words, 60}},
                            sheets_->strings);
}

CommitmentsWorkbook::~CommitmentsWorkbook() = default;

void CommitmentsWorkbook::add(const Commitments &all) {
  Sheet &sheet = sheets_->all[0];
  std::uint64_t clauses = 0;
  each_commitment_row(all, [&](const CommitmentFields &fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (commitment_columns[i].kind == CommitmentCell::number) {
        sheet.digits(fields[i]);
      } else {
        sheet.text(fields[i]);
      }
    }
    sheet.end_row();
    ++clauses;
  });
  std::string parties;
  for (const std::string &party : all.parties) {
    parties += (parties.empty() ? "" : "; ") + party;
  }
  Sheet &plans = sheets_->all[1];
  plans.text(all.file);
  plans.number(all.commitments.size());
  plans.number(clauses);
  plans.text(parties);
  plans.end_row();
}

Result<std::vector<Diagnostic>> CommitmentsWorkbook::write(std::string &out, const std::string &made) const {
  return write_workbook(out, sheets_->all, sheets_->strings, {"", "", made});
}

}  // namespace celac
