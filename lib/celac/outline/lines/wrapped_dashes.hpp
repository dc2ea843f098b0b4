#pragma once
// A dash of a sentence that a line end put in front: it looks like the mark of a list.

#include <cstdint>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// "... the Union of Lighthouse Keepers" / "- ULK, which shall": gives the dash back to the text where the line before
/// is full and ends no sentence, and no other entry of a list stands beside it. Lines are wrapped to `wrap_width`.
void keep_wrapped_dashes(const Source &source, std::vector<Line> &lines, std::uint32_t wrap_width, InputFormat format);

}  // namespace celac
