#include "celac/outline/blocks/head_rows.hpp"

#include <vector>

#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/search/series.hpp"

namespace celac {

bool counts_on_below(std::string_view bytes, const Blocks &blocks, std::uint32_t row) {
  const auto labels = [&](std::uint32_t of) {
    const Span cell = blocks.tables.label_cell(blocks.tables.rows[of]);
    std::vector<Label> out = read_labels(bytes, cell, blocks.format);
    keep_labels_of_cell(bytes, cell, out, 0);
    return out;
  };
  const auto own = labels(row);
  std::uint32_t below = row + 1;
  while (!own.empty() && below < blocks.tables.rows.size() &&
         blocks.tables.label_cell(blocks.tables.rows[below]).empty()) {
    ++below;
  }
  if (own.empty() || below >= blocks.tables.rows.size() ||
      blocks.tables.rows[below].table != blocks.tables.rows[row].table) {
    return false;
  }
  const auto next = labels(below);
  return !next.empty() && is_next_of(own.front(), next.front());
}

}  // namespace celac
