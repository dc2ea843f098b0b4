#pragma once
// The title of the document: the front matter's, else lines above the text. Its lines and whatever repeats them become
// furniture.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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

/// Lines [first, last] of a cover, one title or none.
struct CoverTitle {
  std::size_t first = 0;
  std::size_t last = 0;
  int score = 0;
};

/// The lines that are the title; a score of 0 where none are.
[[nodiscard]] CoverTitle find_cover_title(const Source &source, const Blocks &blocks,
                                          const std::vector<CoverLine> &cover);

/// Nothing but a date and a place, a number, an address, a marking: beside a title, never in it.
[[nodiscard]] bool is_beside_title(std::string_view words);

/// "BETWEEN A AND B", "PARA EL COMERCIO": words that no section's title starts with, but the rest of a longer one.
[[nodiscard]] bool goes_on_with_a_preposition(std::string_view line);

/// Letters and digits alone, in lower case: equal for a title and its repetitions.
[[nodiscard]] std::string title_key(std::string_view words);

/// What is left of `key` behind that of `words`, "" where it is all; nothing, and that on the first other letter, where
/// it begins otherwise.
[[nodiscard]] std::optional<std::string_view> rest_of_key(std::string_view words, std::string_view key);

/// Finds the title and writes it to `blocks.title`, its lines and repetitions to its blocks as furniture; joins the
/// halves of an annex's title, too.
void find_title(const Source &source, Blocks &blocks);

}  // namespace celac
