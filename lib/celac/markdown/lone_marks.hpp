#pragma once
// Glyphs of a list that a converter set apart from its entries: one above the other, and the words below them.

#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/markdown/list_marks.hpp"

namespace celac {

/// Gives the glyphs that stand alone on their lines to the entries below them, one each: to the lines of a paragraph
/// that start with a capital where these are as many as the glyphs, else to one paragraph after the other.
void hand_on_lone_marks(std::string_view bytes, const ListMarks &marks, std::vector<Line> &lines);

}  // namespace celac
