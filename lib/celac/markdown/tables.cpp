#include "celac/markdown/tables.hpp"

namespace celac {

std::uint32_t Tables::add_row() {
  TableRow &row = rows.emplace_back();
  row.first = static_cast<std::uint32_t>(cells.size());
  row.table = static_cast<std::uint32_t>(tables.size() - 1);
  return static_cast<std::uint32_t>(rows.size() - 1);
}

void Tables::add_cell(std::uint16_t column, std::uint16_t row_span) {
  cells.push_back({static_cast<std::uint32_t>(spans.size()), 0, column, row_span});
  ++rows.back().count;
}

void Tables::add_words(Span words) {
  spans.push_back(words);
  ++cells.back().count;
}

}  // namespace celac
