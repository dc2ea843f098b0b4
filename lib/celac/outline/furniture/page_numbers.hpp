#pragma once
// Which lines number pages: by their style, by counting up, by the sentences they cut.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks page numbers and the printers' lines around them in `facts`, one a line. What only may be one is doubtful.
void mark_page_numbers(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

}  // namespace celac
