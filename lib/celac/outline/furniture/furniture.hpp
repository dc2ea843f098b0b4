#pragma once
// Facts of the whole document that say which lines are furniture: running heads learned from repetition, contents
// pages, page numbers that count up. They are found once, before the search.

#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/blocks/block.hpp"

namespace celac {

/// What is known of a line before the blocks are cut. FurnitureKind::none for most.
struct LineFact {
  FurnitureKind furniture = FurnitureKind::none;
  bool doubtful = false;
  std::uint32_t page = 0;
};

[[nodiscard]] std::vector<LineFact> read_line_facts(const Source &source, const std::vector<Line> &lines,
                                                    const Tables &tables);

/// Of the readings of a row's first cell from `first` on, keeps those that are all it holds, and those with words after
/// them that can hardly be something else: "1. Open the port", "2.3 Weigh", not "2024. ..." nor "12 boats".
void keep_labels_of_cell(std::string_view bytes, Span cell, std::vector<Label> &labels, std::size_t first);

}  // namespace celac
