#include "celac/diff/align/absorbed.hpp"

#include <algorithm>

namespace celac {
namespace {

// Old and new node of a pair, one of which is of the whole's side.
std::pair<std::uint32_t, std::uint32_t> in_order(std::size_t side, std::uint32_t of_side, std::uint32_t of_other) {
  return side == 0 ? std::pair{of_side, of_other} : std::pair{of_other, of_side};
}

std::vector<Absorbed> find_absorbed(const Matching &matching) {
  std::vector<Absorbed> found;
  for (std::uint32_t node = 0; node < matching.links.old_size(); ++node) {
    if (matching.links.free_old(node)) {
      continue;
    }
    const Link &link = matching.links.of(node);
    if (matching.kinds.is_point_of_grown(0, node, link.partner)) {
      found.push_back({0, matching.kinds.grown_above(0, node), link.partner, node, link.similarity});
    } else if (matching.kinds.is_point_of_grown(1, link.partner, node)) {
      found.push_back({1, matching.kinds.grown_above(1, link.partner), node, link.partner, link.similarity});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Absorbed &a, const Absorbed &b) { return a.similarity > b.similarity; });
  return found;
}

}  // namespace

std::vector<Absorbed> part_absorbed(Matching &matching) {
  Links &links = matching.links;
  std::vector<Absorbed> beside;
  for (const Absorbed &absorbed : find_absorbed(matching)) {
    const std::uint32_t partner =
        absorbed.side == 0 ? links.partner(absorbed.whole) : links.back(absorbed.whole);
    // A section that corresponds to a section is more than an item: its points stay what they are.
    if (partner != no_node && !matching.kinds.is_grown(1 - absorbed.side, partner)) {
      continue;
    }
    links.unlink(in_order(absorbed.side, absorbed.point, absorbed.part).first);
    if (partner == no_node) {
      const auto [old_node, new_node] = in_order(absorbed.side, absorbed.whole, absorbed.part);
      links.join(old_node, new_node, absorbed.similarity, MatchedBy::text);
    } else {
      beside.push_back(absorbed);
    }
  }
  return beside;
}

}  // namespace celac
