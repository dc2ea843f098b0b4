#pragma once
// The table of a diff, whatever the format: a line for each pair of items that a row holds.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "celac/diff/diff.hpp"

namespace celac {

/// One end of a line; empty where there is none.
struct DiffEnd {
  std::string id, section, text;
};

struct DiffLine {
  DiffEnd was, now;
  std::string change;           ///< joined by +
  std::string similarity;       ///< two digits; empty unless both ends are there
  std::string_view matched_by;  ///< the same
  bool first = false;           ///< of its row
};

/// The editions whose nodes a row names: those of a diff for items, those of its paragraphs for paragraphs.
struct DiffSides {
  const EditionIndex &old_side;
  const EditionIndex &new_side;
};

[[nodiscard]] DiffLine diff_line(DiffSides sides, const Row &row, std::uint32_t old_node, std::uint32_t new_node);

/// Calls `on_line` with the lines of a row, old items before new ones.
template <class OnLine>
void each_diff_line(DiffSides sides, const Row &row, OnLine on_line) {
  const auto node = [](const std::vector<std::uint32_t> &nodes, std::size_t i) {
    return nodes.empty() ? no_node : nodes[i];
  };
  for (std::size_t i = 0; i < std::max<std::size_t>(1, row.old_nodes.size()); ++i) {
    for (std::size_t j = 0; j < std::max<std::size_t>(1, row.new_nodes.size()); ++j) {
      DiffLine line = diff_line(sides, row, node(row.old_nodes, i), node(row.new_nodes, j));
      line.first = i == 0 && j == 0;
      on_line(line);
    }
  }
}

}  // namespace celac
