#pragma once
// Marks of a list that a converter put before the second half of an entry.

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// "- Train the pilots of" / "- the northern harbours": where the entries of a document start with capitals, one that
/// does not and that stands below an open sentence goes on with it. Its line starts behind the mark then, which is
/// `Line::stray`.
void drop_stray_marks(const Source &source, std::vector<Line> &lines, InputFormat format);

}  // namespace celac
