#pragma once
// Letterheads of several lines that a scan has on every page.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks every pair of lines in capitals that comes again and again, far apart, as running heads, but for the first:
/// "REGIONAL GOVERNMENT" / "ORDER No. 12-2018".
void mark_letterheads(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

}  // namespace celac
