#pragma once
// Marks of lists that conversion made, moved and lost.

#include <cstdint>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// "- Train the pilots of" / "- the northern harbours", as a converter put them: where the entries of a document start
/// with capitals, one that does not and that stands below an open sentence goes on with it. Its line starts behind the
/// mark then, which is `Line::stray`.
void drop_stray_marks(const Source &source, std::vector<Line> &lines, InputFormat format);

/// "... the Union of Lighthouse Keepers" / "- ULK, which shall": a dash of a sentence that a line end put in front. Gives
/// it back to the text where the line before is full and ends no sentence, and no other entry of a list stands beside
/// it. Lines are wrapped to `wrap_width`.
void keep_wrapped_dashes(const Source &source, std::vector<Line> &lines, std::uint32_t wrap_width, InputFormat format);

/// Makes entries (Line::lost_mark) of what semicolons part at the ends of lines, three times or more in one paragraph
/// without labels. What most of them begin with alike are the recitals of an act, and stay as they are.
void find_lost_marks(const Source &source, std::vector<Line> &lines, InputFormat format);

}  // namespace celac
