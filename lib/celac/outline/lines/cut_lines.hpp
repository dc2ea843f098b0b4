#pragma once
// Lines of a file that are several lines of the document.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "celac/markdown/lines.hpp"
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

}  // namespace celac
