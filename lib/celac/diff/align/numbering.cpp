#include "celac/diff/align/numbering.hpp"

#include <algorithm>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

std::uint64_t key(std::uint32_t old_parent, std::uint32_t new_parent) {
  return std::uint64_t{old_parent} << 32U | new_parent;
}

}  // namespace

KeptNumbers::KeptNumbers(const EditionIndex &old_side, const EditionIndex &new_side, const Votes &votes,
                         const Links &links)
    : old_side_(old_side), new_side_(new_side) {
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    const std::uint32_t partner = links.partner(node);
    if (partner == no_node || old_side.nodes[node].number().empty() || new_side.nodes[partner].number().empty()) {
      continue;
    }
    const std::uint32_t old_parent = old_side.parents[node];
    const std::uint32_t new_parent = new_side.parents[partner];
    const std::uint32_t one = same(node, partner) ? 1 : 0;
    Count &count = of_parents_[key(old_parent, new_parent)];
    count.same += one;
    ++count.all;
    count.last_old = one == 1 ? node : count.last_old;
    count.last_new = one == 1 ? std::max(count.last_new, partner) : count.last_new;
  }
  for (auto &[parents, count] : of_parents_) {
    // Of one or two nodes the numbers are the same by chance.
    const auto all = static_cast<float>(count.all);
    const float share = static_cast<float>(count.same) / all;
    const float beyond_chance = std::max(0.0F, (share - weight::kept_least) / (1 - weight::kept_least));
    count.trust = beyond_chance == 0 ? 0
                                     : beyond_chance * all / (all + weight::kept_few) *
                                           votes.affinity(static_cast<std::uint32_t>(parents >> 32U),
                                                          static_cast<std::uint32_t>(parents));
  }
}

bool KeptNumbers::same(std::uint32_t old_node, std::uint32_t new_node) const {
  return same_last_component(old_side_.nodes[old_node].number(), new_side_.nodes[new_node].number());
}

float KeptNumbers::speaks_for(std::uint32_t old_node, std::uint32_t new_node) const {
  if (!same(old_node, new_node)) {
    return 0;
  }
  const auto found = of_parents_.find(key(old_side_.parents[old_node], new_side_.parents[new_node]));
  // The last number of a section may have been dropped and given anew.
  const bool followed = found != of_parents_.end() && found->second.last_old > old_node &&
                        found->second.last_new > new_node;
  return followed ? found->second.trust : 0;
}

}  // namespace celac
