#pragma once
// From the tree of lines to the model: texts, locations, the ledger of repairs, furniture.

#include <cstdint>
#include <vector>

#include "celac/outline/tree/classify.hpp"
#include "celac/outline/tree/tree.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

struct Built {
  Plan plan;
  std::vector<std::string> ids;              ///< of tree nodes 1 ..., in document order
  bool numbered_ends = false;                ///< an entry is numbered by the code it ends with
  std::vector<std::uint32_t> refused_texts;  ///< bytes where texts stand whose markup was past the limits
};

/// `tree` and `forms` are of the same document. Fills everything of the plan but title, period and language.
[[nodiscard]] Built build_plan(const Source &source, const Blocks &blocks, const Tree &tree,
                               const std::vector<NodeForm> &forms);

}  // namespace celac
