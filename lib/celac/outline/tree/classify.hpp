#pragma once
// Section or item: a numbered node whose label, titled or not, stands apart from body text and that has numbered
// children is a section; a node without children is an item, unless it has no text and its siblings are sections.

#include <cstdint>
#include <vector>

#include "celac/outline/tree/tree.hpp"

namespace celac {

struct NodeForm {
  bool section = false;
  std::int32_t title = -1;  ///< which passage is the title; -1 for none
  std::uint32_t body = 0;   ///< the first passage that is text
  bool run_in = false;      ///< the first two passages are one text after all
};

/// One form a node of `tree`, in the same order.
[[nodiscard]] std::vector<NodeForm> classify(const Source &source, const Blocks &blocks, const Tree &tree);

}  // namespace celac
