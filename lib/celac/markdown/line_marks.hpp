#pragma once
// One line by itself: its indentation, the marks before its words, and what these make of it.

#include <string_view>

#include "celac/markdown/line_parts.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/markdown/list_marks.hpp"
#include "celac/text/input_format.hpp"

namespace celac {

/// What a line, or a part of one, is by itself. The lines around it may make something else of it.
[[nodiscard]] Line scan_line(std::string_view bytes, InputFormat format, const ListMarks &list_marks,
                             const LinePart &part);

}  // namespace celac
