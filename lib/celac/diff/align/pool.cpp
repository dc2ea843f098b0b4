#include "celac/diff/align/pool.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace celac {
namespace {

// Kinds (article ...) that stand for sections in one edition and for items in the other.
std::set<std::string> mixed_kinds(const EditionIndex &old_side, const EditionIndex &new_side) {
  std::set<std::string> of_sections;
  std::set<std::string> of_items;
  for (const EditionIndex *side : {&old_side, &new_side}) {
    for (std::uint32_t node = 0; node < side->size(); ++node) {
      if (const std::string &kind = kind_of(side->nodes[node]); !kind.empty()) {
        (side->is_section(node) ? of_sections : of_items).insert(kind);
      }
    }
  }
  std::set<std::string> mixed;
  std::set_intersection(of_sections.begin(), of_sections.end(), of_items.begin(), of_items.end(),
                        std::inserter(mixed, mixed.end()));
  return mixed;
}

bool has_kind_below(const Section &section, const std::set<std::string> &kinds) {
  return std::any_of(section.sections.begin(), section.sections.end(),
                     [&](const Section &below) { return kinds.contains(below.kind) || has_kind_below(below, kinds); });
}

// Sections that may correspond to items: of a mixed kind, with none such below them (a chapter of articles).
std::vector<bool> item_like(const EditionIndex &side, const std::set<std::string> &mixed) {
  std::vector<bool> marks(side.nodes.size());
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    const NodeRef &ref = side.nodes[node];
    marks[node] = ref.section != nullptr && mixed.contains(ref.section->kind) && !has_kind_below(*ref.section, mixed);
  }
  return marks;
}

}  // namespace

ItemLike find_item_like(const EditionIndex &old_side, const EditionIndex &new_side) {
  const auto mixed = mixed_kinds(old_side, new_side);
  return {item_like(old_side, mixed), item_like(new_side, mixed)};
}

bool has_labelled(const EditionIndex &old_side, const EditionIndex &new_side) {
  const auto any = [](const EditionIndex &side) {
    return std::any_of(side.nodes.begin(), side.nodes.end(),
                       [](const NodeRef &node) { return !kind_of(node).empty(); });
  };
  return any(old_side) && any(new_side);
}

// Sections are matched by what stands in them, but those of a mixed kind stand for items: with one another and with
// items of their kind.
bool comparable(const EditionIndex &old_side, const EditionIndex &new_side, const Candidate &pair) {
  const bool items = !old_side.is_section(pair.old_node) && !new_side.is_section(pair.new_node);
  return items || kind_of(old_side.nodes[pair.old_node]) == kind_of(new_side.nodes[pair.new_node]);
}

}  // namespace celac
