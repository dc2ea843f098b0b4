#pragma once
// What rows are to one another: heads, tables that go on over a page, rows that go on with the row above, cells that
// stand over several rows.

#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/markdown/tables.hpp"

namespace celac {

/// Puts the rows in document order and relates them. A cell that stands over rows becomes a row and lines of its own.
void relate_rows(std::string_view bytes, std::vector<Line> &lines, Tables &tables);

}  // namespace celac
