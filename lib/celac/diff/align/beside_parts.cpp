#include "celac/diff/align/beside_parts.hpp"

#include <algorithm>
#include <array>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

class BesideParts {
 public:
  BesideParts(const PartEvidence &evidence, Matching &matching, const std::vector<Group> &groups)
      : evidence_(evidence), sides_{&matching.old_side, &matching.new_side}, lexicon_(matching.lexicon),
        links_(matching.links), grouped_{std::vector<bool>(matching.old_side.size()),
                                         std::vector<bool>(matching.new_side.size())} {
    for (const Group &group : groups) {
      for (const std::uint32_t node : group.old_nodes) {
        grouped_[0][node] = true;
      }
      for (const std::uint32_t node : group.new_nodes) {
        grouped_[1][node] = true;
      }
    }
  }

  void add_to(Group &group) {
    const bool old_whole = group.old_nodes.size() == 1;
    const GroupMember whole{old_whole ? 0U : 1U, old_whole ? group.old_nodes.front() : group.new_nodes.front()};
    std::vector<std::uint32_t> &parts = old_whole ? group.new_nodes : group.old_nodes;
    const std::size_t side = 1 - whole.side;
    const std::vector<std::uint32_t> before = parts;
    for (const std::uint32_t part : before) {
      for (const std::uint32_t node : {sides_.at(side)->sibling_before(part), sides_.at(side)->sibling_behind(part)}) {
        if (node != no_node && joins({side, node}, whole, before)) {
          unlink({side, node});
          grouped_.at(side)[node] = true;
          parts.push_back(node);
        }
      }
    }
    if (parts.size() > before.size()) {
      std::sort(parts.begin(), parts.end());
      const float similarity = similarity_of_parts(lexicon_, whole, parts);
      group.margin = std::max(0.0F, group.margin + similarity - group.similarity);
      group.similarity = similarity;
    }
  }

 private:
  [[nodiscard]] std::uint32_t partner(GroupMember node) const {
    return node.side == 0 ? links_.partner(node.node) : links_.back(node.node);
  }

  void unlink(GroupMember node) {
    if (partner(node) != no_node) {
      links_.unlink(node.side == 0 ? node.node : partner(node));
    }
  }

  [[nodiscard]] bool joins(GroupMember node, GroupMember whole, const std::vector<std::uint32_t> &parts) const {
    if (sides_.at(node.side)->is_section(node.node) || grouped_.at(node.side)[node.node] ||
        share(lexicon_, whole, node, {}).all < weight::part_contained * mass(lexicon_, node)) {
      return false;
    }
    return partner(node) != no_node ? is_claimed(node, whole) : is_another(node, whole, parts);
  }

  [[nodiscard]] bool is_claimed(GroupMember node, GroupMember whole) const {
    const Link &link = links_.of(node.side == 0 ? node.node : partner(node));
    return link.matched_by == MatchedBy::text &&
           evidence_.similarity_within(whole, node) >= link.similarity + weight::claim_beside;
  }

  [[nodiscard]] bool is_another(GroupMember node, GroupMember whole, const std::vector<std::uint32_t> &parts) const {
    float least = 1;
    for (const std::uint32_t part : parts) {
      least = std::min(least, evidence_.similarity_within(whole, {node.side, part}));
    }
    return evidence_.lead(whole, node) >= weight::part_lead && evidence_.similarity_within(whole, node) >= least;
  }

  const PartEvidence &evidence_;
  std::array<const EditionIndex *, 2> sides_;
  const Lexicon &lexicon_;
  Links &links_;
  std::array<std::vector<bool>, 2> grouped_;
};

}  // namespace

void add_beside_parts(const PartEvidence &evidence, Matching &matching, std::vector<Group> &groups) {
  BesideParts beside(evidence, matching, groups);
  for (Group &group : groups) {
    beside.add_to(group);
  }
}

}  // namespace celac
