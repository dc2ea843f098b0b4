#pragma once
// Which lines before any text are the title of the document.

#include <cstddef>
#include <string_view>
#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/blocks/cover.hpp"

namespace celac {

/// Lines [first, last] of a cover, one title or none.
struct CoverTitle {
  std::size_t first = 0;
  std::size_t last = 0;
  int score = 0;
};

/// The lines that are the title; a score of 0 where none are.
[[nodiscard]] CoverTitle find_cover_title(const Source &source, const Blocks &blocks,
                                          const std::vector<CoverLine> &cover);

/// Nothing but a date and a place, a number, an address: beside a title, never in it.
[[nodiscard]] bool is_beside_title(std::string_view words);

/// "FOR TRADE AND SONGS": of two lines it is the rest of the title, while those that name parties may be none of it.
[[nodiscard]] bool names_a_subject(std::string_view line);

}  // namespace celac
