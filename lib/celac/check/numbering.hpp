#pragma once
// The numbers of a plan, series by series: what is missing, twice, out of order. All numbering rules read this one
// analysis, so that one slip is told once.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/check/draft.hpp"

namespace celac::check {

/// Siblings that count together: one parent, one word, one manner of counting, one number of components.
struct Series {
  std::uint32_t parent = no_node;
  std::vector<std::uint32_t> nodes;  ///< in document order
};

[[nodiscard]] std::vector<Series> find_series(const Draft &draft);

enum class Slip : std::uint8_t { gap, duplicate, order, restart };

struct NumberingFault {
  Slip slip = Slip::gap;
  std::uint32_t node = no_node;
  std::string message;
  Span at;  ///< of a label that was read as text; empty: the node's label
};

[[nodiscard]] std::vector<NumberingFault> find_numbering_faults(const Draft &draft, const std::vector<Series> &series);

}  // namespace celac::check
