#pragma once
// The weights of the search by name. One table, weights.def.

#include <array>
#include <cstdint>
#include <string_view>

namespace celac {

enum class Rule : std::uint16_t {
#define CELAC_WEIGHT(name, cost, text) name,
#include "celac/outline/search/weights.def"
#undef CELAC_WEIGHT
};

struct RuleCost {
  std::string_view name;  ///< what it measures, as evidence says it
  int cost;
};

// Fitting writes into the table and asks which rows a reading depended on; every other build has it as a constant.
#ifdef CELAC_FIT
#define CELAC_WEIGHT_TABLE inline
#else
#define CELAC_WEIGHT_TABLE inline constexpr
#endif
CELAC_WEIGHT_TABLE std::array rule_costs = {
#define CELAC_WEIGHT(name, cost, text) RuleCost{text, cost},
#include "celac/outline/search/weights.def"
#undef CELAC_WEIGHT
};
#undef CELAC_WEIGHT_TABLE

#ifdef CELAC_FIT
inline std::array<bool, rule_costs.size()> rules_read = {};

[[nodiscard]] inline const RuleCost &cost_of(Rule rule) {
  rules_read[static_cast<std::size_t>(rule)] = true;
  return rule_costs[static_cast<std::size_t>(rule)];
}
#else
[[nodiscard]] constexpr const RuleCost &cost_of(Rule rule) { return rule_costs[static_cast<std::size_t>(rule)]; }
#endif

}  // namespace celac
