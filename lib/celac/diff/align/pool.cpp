#include "celac/diff/align/pool.hpp"

#include <algorithm>
#include <string>

#include "celac/diff/align/forms.hpp"

namespace celac {
namespace {

bool has_mixed_below(const EditionIndex &side, std::uint32_t node, const MixedForms &mixed) {
  for (std::uint32_t below = node + 1; below < side.ends[node]; ++below) {
    if (side.is_section(below) && mixed.has(side, below)) {
      return true;
    }
  }
  return false;
}

// Sections that may correspond to items: of a mixed form, with none such below them (a chapter of articles); without a
// word before the number, only those that hold but points.
std::vector<bool> item_like(const EditionIndex &side, const MixedForms &mixed) {
  std::vector<bool> marks(side.nodes.size());
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    marks[node] = side.is_section(node) && mixed.has(side, node) && !has_mixed_below(side, node, mixed) &&
                  (!kind_of(side.nodes[node]).empty() || holds_but_points(side, node));
  }
  return marks;
}

}  // namespace

ItemLike find_item_like(const EditionIndex &old_side, const EditionIndex &new_side) {
  const MixedForms mixed(old_side, new_side);
  return {item_like(old_side, mixed), item_like(new_side, mixed)};
}

bool has_labelled(const EditionIndex &old_side, const EditionIndex &new_side) {
  const auto any = [](const EditionIndex &side) {
    return std::any_of(side.nodes.begin(), side.nodes.end(),
                       [](const NodeRef &node) { return !kind_of(node).empty(); });
  };
  return any(old_side) && any(new_side);
}

// Sections are matched by what stands in them, but those of a mixed form stand for items: with one another and with
// items of their form.
bool comparable(const EditionIndex &old_side, const EditionIndex &new_side, const Candidate &pair) {
  const bool items = !old_side.is_section(pair.old_node) && !new_side.is_section(pair.new_node);
  const std::string &kind = kind_of(old_side.nodes[pair.old_node]);
  return items || (kind == kind_of(new_side.nodes[pair.new_node]) &&
                   (!kind.empty() || form_of(old_side, pair.old_node) == form_of(new_side, pair.new_node)));
}

}  // namespace celac
