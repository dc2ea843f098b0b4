#pragma once
// Lines that come again: which short lines are alike, and whether the numbers in those that are alike count pages.

#include <cstdint>
#include <span>
#include <vector>

#include "celac/outline/lines/surroundings.hpp"

namespace celac {

/// One line by what those alike have in common.
struct RepeatedLine {
  std::uint64_t hash;
  std::uint32_t line;
  bool digits;  ///< a printer's number
};

/// Lines alike, in order.
using RepeatedLines = std::span<const RepeatedLine>;

/// All lines that may be a running head, those alike side by side. `near` says which lines stand at a page's edge.
[[nodiscard]] std::vector<RepeatedLine> lines_that_may_repeat(const std::vector<Line> &lines,
                                                              const std::vector<bool> &near,
                                                              const Surroundings &around);

/// "Lamps ....... $ 30.00", or the line above it that wraps to it.
[[nodiscard]] bool is_row_of_sums(const Surroundings &around, std::uint32_t i);

/// "1 Plan of the Coasts", "2 Plan of the Coasts": alike, alone on their lines, and they count up, far from one another.
/// A plan counts so too, at the end of a line and from one on: "Commitment 1".
[[nodiscard]] bool count_pages(const Surroundings &around, RepeatedLines group);

/// "1Plan of the Coasts", "2Plan of the Coasts": three or more, each with the next number glued to its words.
[[nodiscard]] bool count_glued_pages(const Surroundings &around, RepeatedLines group);

/// Alike but for a number that grows, mostly by one.
[[nodiscard]] bool counts_up(const Surroundings &around, RepeatedLines group);

/// "Plan of the Coasts    3", "Plan of the Coasts | 4": a number at the end that is no part of the words counts up.
[[nodiscard]] bool count_apart(const Surroundings &around, RepeatedLines group);

}  // namespace celac
