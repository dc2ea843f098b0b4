#pragma once
// Page numbers that a converter left at the start of the first line of their page: "18 9. Keep the lamps lit.", "19
// ARTICLE 4".

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// Gives such a number a line of its own, before its page's first one. `Line::number` is that of both.
void part_glued_pages(const Source &source, std::vector<Line> &lines);

}  // namespace celac
