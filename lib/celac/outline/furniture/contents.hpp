#pragma once
// Contents pages: entries with leaders and page numbers, or entries that come again as headings.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks the lines of a contents page in `facts`, which already know page numbers and running heads.
void mark_contents(const Source &source, const std::vector<Line> &lines, const Tables &tables,
                   std::vector<LineFact> &facts);

}  // namespace celac
