#pragma once
// Finding nodes of a plan: by id, by a number or label that only one node has, by a range.

#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// A section or an item; exactly one pointer is set. Owned by the plan.
struct NodeRef {
  const Section *section = nullptr;
  const Item *item = nullptr;
  std::uint32_t depth = 0;  ///< 0 at the root

  // The analyzer does not know that one of the two is set.
  // NOLINTBEGIN(clang-analyzer-core.uninitialized.UndefReturn)
  [[nodiscard]] const std::string &id() const { return section != nullptr ? section->id : item->id; }
  [[nodiscard]] const std::string &label() const { return section != nullptr ? section->label : item->label; }
  [[nodiscard]] const std::string &number() const { return section != nullptr ? section->number : item->number; }
  [[nodiscard]] const Location &at() const { return section != nullptr ? section->at : item->at; }
  // NOLINTEND(clang-analyzer-core.uninitialized.UndefReturn)
};

/// All nodes in document order, parents before their children.
[[nodiscard]] std::vector<NodeRef> all_nodes(const Plan &plan);

/// The nodes that `query` names: an id, a unique number or label, or a range ID..ID (document order, inclusive).
/// Fails with the candidates if it is ambiguous, with the nearest ids if nothing has it.
[[nodiscard]] Result<std::vector<NodeRef>> find_nodes(const Plan &plan, std::string_view query);

/// What find_nodes gives of each of several editions; nothing where one has no such node. Fails if none has: with the
/// candidates of the first in which `query` is ambiguous, else naming the last.
[[nodiscard]] Result<std::vector<std::vector<NodeRef>>> find_in_any(const std::vector<const Plan *> &plans,
                                                                    std::string_view query);

}  // namespace celac
