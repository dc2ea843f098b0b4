#pragma once
// The lines before any text, among which the title of the document stands.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// A line before any text that may be of the title.
struct CoverLine {
  std::uint32_t block = 0;  ///< index into Blocks::blocks
  std::uint32_t line = 0;
  std::uint32_t from = 0;  ///< byte where its words start, behind a label
  std::string_view words;  ///< from there, without emphasis marks
  Emphasis emphasis = Emphasis::plain;
  std::uint8_t heading = 0;
  bool labelled = false;
  bool ends_block = false;   ///< the last line of its block
  bool marks_below = false;  ///< its bold closes on the line below
};

/// The lines above the first text, section or contents.
[[nodiscard]] std::vector<CoverLine> read_cover(const Source &source, const Blocks &blocks);

}  // namespace celac
