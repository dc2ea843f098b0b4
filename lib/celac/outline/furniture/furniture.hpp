#pragma once
// Facts of the whole document that say which lines are furniture: running heads learned from repetition, contents
// pages, page numbers that count up. They are found once, before the search.

#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/blocks/block.hpp"

namespace celac {

/// So many blank lines are a page break by themselves.
inline constexpr std::uint32_t page_gap = 4;

/// A line of so many bytes or more is no title.
inline constexpr std::size_t too_long_for_title = 160;

/// What is known of a line before the blocks are cut. FurnitureKind::none for most.
struct LineFact {
  FurnitureKind furniture = FurnitureKind::none;
  bool doubtful = false;
  std::uint32_t page = 0;
  bool note = false;       ///< opens a note at the foot of its page (foot_notes.hpp)
  bool note_body = false;  ///< goes on with such a note
};

/// Whether a line holds words of the document: text, and not furniture as far as is known.
[[nodiscard]] inline bool is_text(const Line &line, const LineFact &fact) {
  return line.kind == LineKind::text && fact.furniture == FurnitureKind::none;
}

[[nodiscard]] std::vector<LineFact> read_line_facts(const Source &source, const std::vector<Line> &lines,
                                                    const Tables &tables);

/// Of the readings of a row's first cell from `first` on, keeps those that are all it holds, and those with words after
/// them that can hardly be something else: "1. Open the port", "2.3 Weigh", not "2024. ..." nor "12 boats".
void keep_labels_of_cell(std::string_view bytes, Span cell, std::vector<Label> &labels, std::size_t first);

}  // namespace celac
