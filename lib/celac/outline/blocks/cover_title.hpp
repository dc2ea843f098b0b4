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

/// "BETWEEN A AND B", "PARA EL COMERCIO": words that no section's title starts with, but the rest of a longer one.
[[nodiscard]] bool goes_on_with_a_preposition(std::string_view line);

}  // namespace celac
