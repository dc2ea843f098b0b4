#pragma once
// Cells that stand over several rows of a table become rows of their own.

#include <cstdint>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/markdown/tables.hpp"

namespace celac {

/// Cells of a row that stand over rows below it: the next `count` of `row` that no group before it has.
struct SpanningCells {
  std::uint32_t row = 0;  ///< in Tables::rows
  std::uint32_t count = 0;
};

/// Each group becomes a row before its own, TableRow::group, one level above the next, and lines are cut where it ends.
/// `groups` are in the order of the rows, those of one row from the outer to the inner; TableRow::level of a row counts
/// its own groups. Nothing is done where there are none.
void part_groups(const std::vector<SpanningCells> &groups, std::vector<Line> &lines, Tables &tables);

}  // namespace celac
