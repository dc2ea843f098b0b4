#pragma once
// Facts of the whole document that say which lines are furniture: running heads learned from repetition, contents
// pages, page numbers that count up. They are found once, before the search.

#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/unit.hpp"

namespace celac {

/// What is known of a line before the units are cut. Aside::none for most.
struct LineFact {
  Aside aside = Aside::none;
  bool doubtful = false;
  std::uint32_t page = 0;
};

[[nodiscard]] std::vector<LineFact> read_line_facts(const Source &source, const std::vector<Line> &lines);

}  // namespace celac
