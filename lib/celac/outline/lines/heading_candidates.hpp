#pragma once
// Which lines may be headings although no mark announces them.

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/lines/heading_signs.hpp"
#include "celac/outline/lines/line_labels.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// All candidates of a document, in order, each with its signs. `facts` say what is furniture, `labels` are those that
/// start the lines, `whole` says whether each line is a paragraph (wrap.hpp).
[[nodiscard]] std::vector<HeadingCandidate> find_heading_candidates(const Source &source,
                                                                    const std::vector<Line> &lines,
                                                                    const std::vector<LineFact> &facts,
                                                                    LineLabels &labels, InputFormat format, bool whole);

}  // namespace celac
