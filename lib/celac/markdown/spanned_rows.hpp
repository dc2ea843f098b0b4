#pragma once
// Cells of HTML that span rows, one inside another: an objective over its results, and each of them over its measures.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/markdown/table_groups.hpp"
#include "celac/markdown/tables.hpp"

namespace celac {

/// Rows [first, end) of one table.
struct TableRows {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  bool numbered = false;  ///< its first column has numbers rather than words
};

/// Adds the cells that stand over other rows to `groups`, and says of each row how many it stands in and whether it
/// goes on with the one above it. Rows lose the cells where groups above them stand. `page_above`: rows that stand on
/// another page than the row above.
void group_spanned_rows(std::string_view bytes, TableRows of, const std::vector<bool> &page_above, Tables &tables,
                        std::vector<SpanningCells> &groups);

}  // namespace celac
