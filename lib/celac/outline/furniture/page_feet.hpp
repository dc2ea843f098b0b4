#pragma once
// Feet of pages that have one word on both sides of the number: "EN" / "5" / "EN".

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks them and their numbers in `facts`, where three pages or more have such a foot.
void mark_page_feet(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

}  // namespace celac
