#pragma once
// Cells that stand over several rows of a table become rows of their own.

#include <cstdint>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/markdown/tables.hpp"

namespace celac {

/// `group_cells` tells of each row how many of its first cells stand over the rows below: they become a row before it,
/// TableRow::group, and lines are cut where they end. Nothing is done where none do.
void part_groups(const std::vector<std::uint32_t> &group_cells, std::vector<Line> &lines, Tables &tables);

}  // namespace celac
