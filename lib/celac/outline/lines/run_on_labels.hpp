#pragma once
// Labels that a converter left on the line of the text before them: "... may be settled by the court. Article 3. The
// keeper ...", "……可以仲裁。第三条 ……".

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/lines/line_labels.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// Cuts lines behind the end of a sentence where an article, a chapter or a § starts whose number is missing between
/// two that start lines. `Line::number` is that of both parts. `labels` are those of the lines.
void part_run_on_labels(const Source &source, InputFormat format, std::vector<Line> &lines, LineLabels &labels);

}  // namespace celac
