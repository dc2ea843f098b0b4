#pragma once
// What the candidates for headings say of one another: which look alike, and whether lines that look so head text.

#include <vector>

#include "celac/outline/lines/heading_signs.hpp"
#include "celac/outline/lines/shown_lines.hpp"

namespace celac {

/// Sets the style of each candidate and the signs that come of it. `candidates` are all of a document, in order.
void compare_candidates(ShownLines &lines, std::vector<HeadingCandidate> &candidates);

}  // namespace celac
