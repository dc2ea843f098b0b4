#include "celac/write/plan/akn_targets.hpp"

#include <algorithm>
#include <vector>

#include "celac/plan/lookup.hpp"
#include "celac/write/plan/akn_plan.hpp"

namespace celac {
namespace {

bool refers(const std::vector<Reference> &references) {
  return std::any_of(references.begin(), references.end(), [](const Reference &one) { return !one.target.empty(); });
}

}  // namespace

AknTargets akn_targets(const Plan &plan) {
  const std::vector<NodeRef> units = all_units(plan);
  const bool any = std::any_of(units.begin(), units.end(), [](const NodeRef &unit) {
    return (unit.item != nullptr && refers(unit.item->references)) ||
           (unit.paragraph != nullptr && refers(unit.paragraph->references));
  });
  AknTargets out;
  if (any) {
    const AknIds ids = akn_ids(plan);
    for (const NodeRef &unit : units) {
      const void *node = unit.section != nullptr ? static_cast<const void *>(unit.section) : unit.item;
      if (const auto id = ids.find(node); id != ids.end()) {
        out.emplace(unit.id(), id->second);
      }
    }
  }
  return out;
}

}  // namespace celac
