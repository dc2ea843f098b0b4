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

void Tables::add_next_cell() {
  constexpr std::uint32_t most_columns = 60000;
  add_cell(static_cast<std::uint16_t>(std::min(rows.back().count, most_columns)));
  tables.back().columns = std::max(tables.back().columns, std::min(rows.back().count, most_columns));
}

void Tables::add_part(std::string_view bytes, Span part) {
  if (has_words(bytes, part)) {
    add_words(without_tags(bytes, part));
  }
}

void Tables::add_cells(std::string_view bytes, const std::vector<std::vector<Span>> &cells_of_row) {
  for (const auto &cell : cells_of_row) {
    add_next_cell();
    for (const Span part : cell) {
      add_part(bytes, part);
    }
  }
}

}  // namespace celac
