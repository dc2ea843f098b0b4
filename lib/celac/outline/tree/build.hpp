#pragma once
// From the tree of lines to the model: texts, locations, the ledger of repairs, furniture.

#include <cstdint>
#include <vector>

#include "celac/outline/tree/tree.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

struct Built {
  Plan plan;
  std::vector<std::string> ids;              ///< of tree nodes 1 ..., in document order
  bool numbered_ends = false;                ///< an entry is numbered by the code it ends with
  std::vector<std::uint32_t> refused_texts;  ///< bytes where texts stand whose markup was past the limits
};

/// Fills everything of the plan but title, period and language.
[[nodiscard]] Built build_plan(const Source &source, const Blocks &blocks, const Tree &tree);

/// Section or item: a numbered node whose label, titled or not, stands apart from body text and that has numbered
/// children is a section; a node without children is an item, unless it has no text and its siblings are sections.
struct NodeForm {
  bool section = false;
  std::int32_t title = -1;  ///< which passage is the title; -1 for none
  std::uint32_t body = 0;   ///< the first passage that is text
  bool run_in = false;      ///< the first two passages are one text after all
};

/// One form a node of `tree`, in the same order.
[[nodiscard]] std::vector<NodeForm> classify(const Source &source, const Blocks &blocks, const Tree &tree);

}  // namespace celac
