#pragma once
// Which nodes are numbered together.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/check/draft.hpp"

namespace celac::check {

/// Siblings that count together: one parent, one word, one way of counting, one number of components.
struct Series {
  std::uint32_t parent = no_node;
  std::vector<std::uint32_t> nodes;  ///< in document order
};

[[nodiscard]] std::vector<Series> find_series(const Draft &draft);

[[nodiscard]] bool counts_together(const Node &a, const Node &b);

/// What stands around the number in a label, with '#' for the number: "(#)", "Art. #". The label if it is not in it.
[[nodiscard]] std::string style_of(std::string_view label, std::string_view number);

/// A number for comparing: what stands before its last component, and the last component.
using Rank = std::pair<std::uint64_t, std::uint32_t>;
[[nodiscard]] inline Rank rank_of(const Node &node) { return {node.ordinal.front, node.ordinal.value}; }

}  // namespace celac::check
