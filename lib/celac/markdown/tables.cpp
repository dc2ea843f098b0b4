#include "celac/markdown/tables.hpp"

#include <algorithm>

#include "celac/markdown/tags.hpp"

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

void Tables::add_cells(std::string_view bytes, const std::vector<std::vector<Span>> &cells_of_row) {
  constexpr std::uint16_t most_columns = 60000;
  std::uint16_t column = 0;
  for (const auto &cell : cells_of_row) {
    add_cell(column);
    column = static_cast<std::uint16_t>(std::min(column + 1, int{most_columns}));
    for (const Span part : cell) {
      if (has_words(bytes, part)) {
        add_words(without_tags(bytes, part));
      }
    }
  }
  tables.back().columns = std::max<std::uint32_t>(tables.back().columns, column);
}

}  // namespace celac
