#pragma once
// Words of another law that a law quotes, to be put in the place of others: its articles and points are text.

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// The lines, by their numbers, that quote: one that starts with a quotation mark and an article, and those that go on
/// with a quotation, which a line before opened with a mark, before an article or after a colon, and of which a later
/// one ends with the mark that closes it. Empty if there are none.
[[nodiscard]] std::vector<bool> read_quoted_lines(const Source &source, const std::vector<Line> &lines,
                                                  InputFormat format);

}  // namespace celac
