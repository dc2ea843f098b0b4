#include "celac/write/office/items_xlsx.hpp"

#include <array>

#include "celac/write/commitments/item_clauses.hpp"
#include "celac/write/office/workbook.hpp"

namespace celac {
namespace {

unsigned width_of(std::string_view column) {
  struct Width {
    std::string_view column;
    unsigned width;
  };
  constexpr std::array<Width, 8> widths = {{{"file", 22},
                                            {"section_title", 28},
                                            {"title", 24},
                                            {"text", 80},
                                            {"cells", 40},
                                            {"id", 14},
                                            {"commitment", 70},
                                            {"lead", 20}}};
  for (const Width &known : widths) {
    if (known.column == column) {
      return known.width;
    }
  }
  return 10;
}

CellKind kind_of(FieldKind kind) {
  return kind == FieldKind::label ? CellKind::label : kind == FieldKind::number ? CellKind::number : CellKind::words;
}

std::vector<Column> columns(bool clauses) {
  std::vector<Column> out;
  out.reserve(item_columns.size());
  for (const ItemColumn &column : item_columns) {
    out.push_back({std::string(column.name), kind_of(column.kind), width_of(column.name)});
  }
  for (std::size_t i = first_clause_column; clauses && i < end_of_clause_columns; ++i) {
    const CommitmentColumn &column = commitment_columns[i];
    out.push_back({std::string(column.name), column.kind == CommitmentCell::label ? CellKind::label : CellKind::words,
                   width_of(column.name)});
  }
  return out;
}

// The cells of an item, which a row begins with.
void add_cells(Sheet &sheet, const ItemFields &fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (item_columns[i].kind == FieldKind::number) {
      sheet.digits(fields[i]);
    } else {
      sheet.text(fields[i]);
    }
  }
}

std::vector<Column> plan_columns() {
  return {{"file", CellKind::words, 30},     {"title", CellKind::words, 60}, {"period", CellKind::label, 12},
          {"language", CellKind::label, 10}, {"rows", CellKind::number, 10}, {"repairs", CellKind::number, 10},
          {"xxh3", CellKind::label, 36}};
}

}  // namespace

struct ItemsWorkbook::Sheets {
  SharedStrings strings;
  std::vector<Sheet> all;
  std::string title;  // of the one plan; of several there is none
};

ItemsWorkbook::ItemsWorkbook(RowsOf rows, bool clauses) : sheets_(std::make_unique<Sheets>()), rows_(rows) {
  sheets_->all.emplace_back("Items", columns(clauses), sheets_->strings);
  sheets_->all.emplace_back("Plans", plan_columns(), sheets_->strings);
}

ItemsWorkbook::~ItemsWorkbook() = default;

void ItemsWorkbook::add(const Plan &plan, const Commitments *all) {
  Sheet &items = sheets_->all[0];
  std::uint64_t count = 0;
  if (all == nullptr) {
    each_item_line(plan, rows_, [&](const ItemFields &item) {
      add_cells(items, item);
      items.end_row();
      ++count;
    });
  } else {
    each_item_clause(plan, rows_, *all, [&](const ItemFields &item, const CommitmentFields &clause) {
      add_cells(items, item);
      for (std::size_t i = first_clause_column; i < end_of_clause_columns; ++i) {
        items.text(clause[i]);
      }
      items.end_row();
      ++count;
    });
  }
  Sheet &plans = sheets_->all[1];
  plans.text(plan.source.name);
  plans.text(plan.title);
  plans.text(plan.period ? std::to_string(plan.period->from) + "-" + std::to_string(plan.period->to) : "");
  plans.text(plan.language);
  plans.number(count);
  plans.number(plan.repairs.size());
  plans.text(plan.source.xxh3);
  plans.end_row();
  sheets_->title = plans.rows() == 2 ? plan.title : "";
}

Result<std::vector<Diagnostic>> ItemsWorkbook::write(std::string &out, const std::string &made) const {
  return write_workbook(out, sheets_->all, sheets_->strings, {sheets_->title, "", made});
}

}  // namespace celac
