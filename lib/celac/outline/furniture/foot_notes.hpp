#pragma once
// Notes at the foot of a page that their numbers alone mark: what pdftotext leaves of them.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks the first line of every such note in `facts`, which already know page numbers. Their numbers count on from
/// page to page beside the numbering of the text: "2. ...", "16. note" at the foot, "3. ..." on the next page.
void mark_foot_notes(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

/// The bytes of a note's number and the blanks after it at the start of `text`: "17. http", "17) Law"; 0 for none.
[[nodiscard]] std::uint32_t foot_note_mark(std::string_view text);

}  // namespace celac
