#pragma once
// The numbers of a plan, series by series: what is missing, twice, out of order. All numbering rules read this one
// analysis, so that one fault is reported once.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/check/draft.hpp"
#include "celac/check/sibling_series.hpp"

namespace celac::check {

enum class NumberingFaultKind : std::uint8_t { gap, duplicate, order, restart };

struct NumberingFault {
  NumberingFaultKind kind = NumberingFaultKind::gap;
  std::uint32_t node = no_node;
  std::string message;
  Span at;  ///< of a label that was read as text; empty: the node's label
};

[[nodiscard]] std::vector<NumberingFault> find_numbering_faults(const Draft &draft, const std::vector<Series> &series);

}  // namespace celac::check
