#pragma once
// Lines of the page in the middle of a sentence.

#include <vector>

#include "celac/outline/lines/surroundings.hpp"

namespace celac {

/// Between the halves of a sentence that a page cut, short lines with a number that stand alone are the page's. `near`
/// says which lines stand at its edge; `around` is of the same lines and facts.
void mark_lines_in_sentences(const std::vector<Line> &lines, const std::vector<bool> &near, const Surroundings &around,
                             std::vector<LineFact> &facts);

}  // namespace celac
