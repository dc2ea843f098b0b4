#pragma once
// Numbers alone on a line that number sections and items, whatever pages may be numbered like.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Takes back the page numbers in `facts` that are labels: they stand over titles, or over words and start again at
/// one.
void restore_label_numbers(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

}  // namespace celac
