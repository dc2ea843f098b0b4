#pragma once
// Which lines may be headings although no mark announces them.

#include <vector>

#include "celac/labels/learned.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/lines/heading_signs.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// All candidates of a document, in order, each with its signs. `facts` say what is furniture, `learned` what
/// the document teaches about its labels, `whole` whether each line is a paragraph (wrap.hpp).
[[nodiscard]] std::vector<HeadingCandidate> find_heading_candidates(const Source &source,
                                                                    const std::vector<Line> &lines,
                                                                    const std::vector<LineFact> &facts,
                                                                    const Learned &learned, InputFormat format,
                                                                    bool whole);

}  // namespace celac
