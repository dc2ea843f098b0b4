#pragma once
// How the lines of a document are wrapped.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

struct Wrap {
  std::uint32_t width = 0;  ///< characters that nine tenths of the wrapped lines keep to; 0 if they are not wrapped
  bool goes_on = false;     ///< several lines go on with the one above, and are no entries of a list
  bool whole = false;       ///< most words stand in lines longer than any print: a line is a paragraph
};

/// Measured on all lines but those of a contents page.
[[nodiscard]] Wrap measure_wrap(const Source &source, const std::vector<Line> &lines,
                                const std::vector<LineFact> &facts);

/// Where a line is a paragraph: every line of words starts one, but for those that go on with the sentence above.
void part_whole_lines(const Source &source, std::vector<Line> &lines);

}  // namespace celac
