#pragma once
// Lines of a file that are several lines of the document.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/lines/line_labels.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// Where a line is cut: at a byte of the source inside its content.
struct LineCut {
  std::size_t line = 0;
  std::uint32_t at = 0;
  bool starts_block = false;  ///< a block of its own begins there
  bool inner = false;         ///< a label does that stands inside the line (Line::inner)
};

/// Cuts `lines`; `cuts` are in order. The parts cover what the whole covered and have its Line::number. Marks and page
/// anchors stay with the first. Where the first part of each line is now, and one past the last; empty if none is cut.
std::vector<std::uint32_t> cut_lines(const Source &source, const std::vector<LineCut> &cuts, std::vector<Line> &lines);

/// Page numbers that a converter left at the start of the first line of their page ("18 9. Keep the lamps lit.", "19
/// ARTICLE 4") get a line of their own, before its page's first one.
void part_glued_pages(const Source &source, std::vector<Line> &lines);

/// Labels that a converter left on the line of the text before them ("... may be settled by the court. Article 3. The
/// keeper ...", "……可以仲裁。第三条 ……"): cuts lines behind the end of a sentence where an article, a chapter or a § starts
/// whose number is missing between two that start lines. `labels` are those of `lines`.
void part_run_on_labels(const Source &source, InputFormat format, std::vector<Line> &lines, LineLabels &labels);

}  // namespace celac
