#pragma once
// Lists whose marks were lost: lines that end with semicolons, one below the other.

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// Makes entries (Line::lost_mark) of what semicolons part at the ends of lines, three times or more in one paragraph
/// without labels. What most of them begin with alike are the recitals of an act, and stay as they are.
void find_lost_marks(const Source &source, std::vector<Line> &lines, InputFormat format);

}  // namespace celac
