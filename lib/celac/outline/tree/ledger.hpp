#pragma once
// The ledger of a plan: every repair and every piece of furniture with its bytes, in document order.

#include <string>
#include <vector>

#include "celac/outline/tree/pieces.hpp"
#include "celac/outline/tree/tree.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// A excision and the tree node it stands in (0: the root).
struct LedgerMark {
  std::uint32_t node = 0;
  Excision excision;
};

/// Fills `plan.repairs` and `plan.furniture`. `ids` and `repaired` are of the tree's nodes 1 ...; the codes of a
/// node's repairs are added to its list.
void write_ledger(const Source &source, const Blocks &blocks, const std::vector<FurnitureSpan> &furniture,
                  const std::vector<std::string> &ids, const std::vector<std::vector<std::string> *> &repaired,
                  std::vector<LedgerMark> marks, Plan &plan);

}  // namespace celac
