#include "celac/diff/align/kinds.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "celac/diff/align/forms.hpp"

namespace celac {
namespace {

// For each node the section of a mixed form that it stands in, if that holds but points.
std::vector<std::uint32_t> grown_above(const EditionIndex &side, const MixedForms &mixed) {
  std::vector<std::uint32_t> out(side.size(), no_node);
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    if (side.is_section(node) && mixed.has_form(form_of(side, node)) && holds_but_points(side, node)) {
      std::fill(out.begin() + node + 1, out.begin() + side.ends[node], node);
    }
  }
  return out;
}

}  // namespace

Kinds::Kinds(const EditionIndex &old_side, const EditionIndex &new_side) {
  const MixedForms mixed(old_side, new_side);
  std::unordered_map<std::string_view, std::uint32_t> numbers{{"", 0}};
  std::array<std::vector<bool>, 2> seen;
  std::array<bool, 2> numbers_items{};
  for (std::size_t which = 0; which < 2; ++which) {
    const EditionIndex &side = which == 0 ? old_side : new_side;
    kinds_[which].reserve(side.size());
    above_[which] = celac::grown_above(side, mixed);
    any_grown_ = any_grown_ || std::any_of(above_[which].begin(), above_[which].end(),
                                           [](std::uint32_t above) { return above != no_node; });
    for (std::uint32_t index = 0; index < side.size(); ++index) {
      const NodeRef &node = side.nodes[index];
      grown_[which].push_back(mixed.has_form(form_of(side, index)));
      unnumbered_[which].push_back(is_unnumbered(node));
      numbers_items[which] = numbers_items[which] || (node.item != nullptr && !node.item->number.empty());
      const auto next = static_cast<std::uint32_t>(numbers.size());
      const std::uint32_t kind = numbers.try_emplace(kind_of(node), next).first->second;
      kinds_[which].push_back(kind);
      seen[which].resize(numbers.size());
      seen[which][kind] = true;
    }
  }
  both_number_ = numbers_items[0] && numbers_items[1];
  shared_.resize(numbers.size());
  seen[0].resize(numbers.size());
  seen[1].resize(numbers.size());
  for (std::size_t kind = 1; kind < shared_.size(); ++kind) {
    shared_[kind] = seen[0][kind] && seen[1][kind];
  }
}

}  // namespace celac
