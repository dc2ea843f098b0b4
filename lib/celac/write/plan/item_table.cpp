#include "celac/write/plan/item_table.hpp"

#include <string>

#include "celac/write/common/shown_label.hpp"
#include "celac/write/plan/item_facts.hpp"
#include "celac/write/plan/item_rows.hpp"

namespace celac {
namespace {

std::string line_range(const LineRange &lines) {
  if (lines == LineRange{}) {
    return {};
  }
  std::string out = std::to_string(lines.first);
  return lines.last == lines.first ? out : out + "-" + std::to_string(lines.last);
}

std::string page_range(const std::vector<std::uint32_t> &pages) {
  if (pages.empty()) {
    return {};
  }
  std::string out = std::to_string(pages.front());
  return pages.size() == 1 ? out : out + "-" + std::to_string(pages.back());
}

std::string cells_in_words(const std::vector<Cell> &cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out += i == 0 ? "" : " | ";
    out += shown_cell(cells[i]);
  }
  return out;
}

}  // namespace

void each_item_line(const Plan &plan, RowsOf rows, const std::function<void(const ItemFields &)> &on_line) {
  each_row(plan, rows, [&](const ItemRow &row) {
    const ItemFacts facts = facts_of(row.unit);
    const std::string depth = std::to_string(row.unit.depth + 1);
    const std::string order = std::to_string(row.order);
    const std::string cells = cells_in_words(facts.cells);
    const std::string pages = page_range(facts.pages);
    const std::string lines = line_range(row.unit.at().lines);
    on_line({plan.source.name, row.unit.id(), row.parent_id(), facts.kind, depth, order, row.unit.number(),
             row.unit.label(), row.section_id(), row.section_title(), facts.title, facts.text, cells, pages, lines});
  });
}

}  // namespace celac
