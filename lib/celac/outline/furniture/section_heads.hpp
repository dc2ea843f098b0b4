#pragma once
// Running heads that name the section of their page: the words of a heading above, at the top of a later page.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks them in `facts`. Only form feeds tell where pages start; a line that carries a label of its own is none.
void mark_section_heads(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

}  // namespace celac
