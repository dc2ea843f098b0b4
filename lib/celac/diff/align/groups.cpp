#include "celac/diff/align/groups.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "celac/diff/align/beside_parts.hpp"
#include "celac/diff/align/part_evidence.hpp"
#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

// What one node and its candidates could be as a group.
struct Proposal {
  GroupMember whole;
  std::vector<std::uint32_t> parts;
  float covered = 0;
};

class Grouper {
 public:
  Grouper(const std::vector<Candidate> &pairs, const std::vector<Absorbed> &absorbed, float least_similar,
          const PartEvidence &evidence, Matching &matching)
      : pairs_(pairs), evidence_(evidence), old_side_(matching.old_side), lexicon_(matching.lexicon),
        least_similar_(least_similar), links_(matching.links) {
    for (const Absorbed &one : absorbed) {
      absorbed_.at(one.side).emplace_back(one.whole, one.part);
    }
    for (auto &of_side : absorbed_) {
      std::sort(of_side.begin(), of_side.end());
    }
  }

  Groups run() {
    const auto claimed = part_claimed();
    propose(0);
    propose(1);
    std::stable_sort(proposals_.begin(), proposals_.end(),
                     [](const Proposal &a, const Proposal &b) { return a.covered > b.covered; });
    for (const Proposal &proposal : proposals_) {
      take(proposal);
    }
    for (const auto &[old_node, link] : claimed) {
      const bool taken = !taken_[0].empty() && (taken_[0][old_node] || taken_[1][link.partner]);
      if (!taken && links_.free_old(old_node) && links_.free_new(link.partner)) {
        links_.join(old_node, link.partner, link.similarity, link.matched_by);
      }
    }
    return std::move(found_);
  }

 private:
  // Parts the links of nodes that a stranger took though they are the missing part of a linked node: one that lost its
  // own partner may be like enough to what another was split into. Sections stay where their items are. Returns them.
  std::vector<std::pair<std::uint32_t, Link>> part_claimed() {
    std::vector<std::uint32_t> old_nodes;
    for (const Candidate &pair : pairs_) {
      const std::uint32_t partner = links_.partner(pair.old_node);
      const std::uint32_t other = links_.back(pair.new_node);
      if (partner == no_node || other == no_node || partner == pair.new_node) {
        continue;
      }
      if (is_claimed(pair, {0, pair.old_node}, {1, pair.new_node}, partner, other)) {
        old_nodes.push_back(other);
      }
      if (is_claimed(pair, {1, pair.new_node}, {0, pair.old_node}, other, pair.old_node)) {
        old_nodes.push_back(pair.old_node);
      }
    }
    std::vector<std::pair<std::uint32_t, Link>> parted;
    for (const std::uint32_t node : old_nodes) {
      if (!links_.free_old(node)) {
        parted.emplace_back(node, links_.of(node));
        links_.unlink(node);
      }
    }
    return parted;
  }

  // Whether `part`, whose link is that of `linked_old`, should rather stand beside the `partner` of `whole`.
  [[nodiscard]] bool is_claimed(const Candidate &pair, GroupMember whole, GroupMember part, std::uint32_t partner,
                                std::uint32_t linked_old) const {
    const Link &link = links_.of(linked_old);
    if (link.matched_by != MatchedBy::text || old_side_.is_section(linked_old) ||
        pair.lexical < link.similarity + weight::claim_lead) {
      return false;
    }
    const Shared shared = share(lexicon_, whole, part, {partner});
    return shared.all >= weight::claim_contained * mass(lexicon_, part) &&
           shared.fresh >= weight::claim_fresh * mass(lexicon_, whole);
  }

  // For each node of `side`: the free nodes of the other side among its candidates.
  void propose(std::size_t side) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> wholes;
    for (const Candidate &pair : pairs_) {
      const std::uint32_t whole = side == 0 ? pair.old_node : pair.new_node;
      const std::uint32_t part = side == 0 ? pair.new_node : pair.old_node;
      const bool free = side == 0 ? links_.free_new(part) : links_.free_old(part);
      if (free) {
        wholes.emplace_back(whole, part);
      }
    }
    wholes.insert(wholes.end(), absorbed_.at(side).begin(), absorbed_.at(side).end());
    std::sort(wholes.begin(), wholes.end());
    wholes.erase(std::unique(wholes.begin(), wholes.end()), wholes.end());
    for (std::size_t i = 0; i < wholes.size();) {
      std::vector<std::uint32_t> parts;
      const std::uint32_t whole = wholes[i].first;
      for (; i < wholes.size() && wholes[i].first == whole; ++i) {
        parts.push_back(wholes[i].second);
      }
      propose({side, whole}, parts);
    }
  }

  void propose(GroupMember whole, const std::vector<std::uint32_t> &free_parts) {
    const float weight = mass(lexicon_, whole);
    const std::uint32_t partner = whole.side == 0 ? links_.partner(whole.node) : links_.back(whole.node);
    Proposal proposal{whole, {}, 0};
    std::vector<std::uint32_t> group;
    if (partner != no_node) {
      group.push_back(partner);
      proposal.covered = share(lexicon_, whole, {1 - whole.side, partner}, {}).all;
    }
    const bool seeded = add_absorbed(proposal, group);
    struct Ranked {
      float contained;
      std::uint32_t node;
    };
    std::vector<Ranked> ranked;
    for (const std::uint32_t part : free_parts) {
      if (std::find(group.begin(), group.end(), part) != group.end()) {
        continue;
      }
      const GroupMember member{1 - whole.side, part};
      const float all = mass(lexicon_, member);
      const float contained = all > 0 ? share(lexicon_, whole, member, {}).all / all : 0;
      if (contained >= weight::part_long_run_contained) {
        ranked.push_back({contained, part});
      }
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
      return a.contained != b.contained ? a.contained > b.contained : a.node < b.node;
    });
    for (const Ranked &candidate : ranked) {
      const Shared shared = share(lexicon_, whole, {1 - whole.side, candidate.node}, group);
      const float least = group.empty() ? weight::part_first : weight::part_fresh;
      if (shared.fresh < least * weight || shared.fresh_terms < 2) {
        continue;
      }
      const GroupMember part{1 - whole.side, candidate.node};
      if (evidence_.is_believable(whole, part, shared, group)) {
        group.push_back(candidate.node);
        proposal.parts.push_back(candidate.node);
        proposal.covered += shared.fresh;
      } else if (partner != no_node && evidence_.is_convincing(whole, part, shared)) {
        found_.doubtful.push_back(whole.side == 0 ? Possibly{whole.node, part.node, evidence_.similarity(whole, part)}
                                                  : Possibly{part.node, whole.node, evidence_.similarity(whole, part)});
      }
    }
    proposal.covered /= std::max(1.0F, weight);
    if (group.size() >= 2 && (seeded || proposal.covered >= weight::parts_covered) &&
        similarity_of_parts(lexicon_, whole, group) >= (partner != no_node ? weight::accept_alike : least_similar_)) {
      proposals_.push_back(std::move(proposal));
    }
  }

  // Members that are known beforehand. Returns whether there are any.
  bool add_absorbed(Proposal &proposal, std::vector<std::uint32_t> &group) const {
    const GroupMember whole = proposal.whole;
    const auto &of_side = absorbed_.at(whole.side);
    auto at = std::lower_bound(of_side.begin(), of_side.end(), std::pair{whole.node, 0U});
    for (; at != of_side.end() && at->first == whole.node; ++at) {
      proposal.covered += share(lexicon_, whole, {1 - whole.side, at->second}, group).fresh;
      group.push_back(at->second);
      proposal.parts.push_back(at->second);
    }
    return !proposal.parts.empty();
  }

  void take(const Proposal &proposal) {
    const std::size_t side = proposal.whole.side;
    const std::uint32_t whole = proposal.whole.node;
    if (taken_[side].size() <= whole) {
      taken_[0].resize(links_.old_size());
      taken_[1].resize(links_.new_size());
    }
    const std::uint32_t partner = side == 0 ? links_.partner(whole) : links_.back(whole);
    std::vector<std::uint32_t> parts;
    for (const std::uint32_t part : proposal.parts) {
      const bool free = side == 0 ? links_.free_new(part) : links_.free_old(part);
      if (free && !taken_[1 - side][part]) {
        parts.push_back(part);
      }
    }
    if (taken_[side][whole] || parts.size() != proposal.parts.size() ||
        (partner != no_node && taken_[1 - side][partner])) {
      return;
    }
    float single = 0;
    if (partner != no_node) {
      parts.push_back(partner);
      single = links_.of(side == 0 ? whole : partner).similarity;
      links_.unlink(side == 0 ? whole : partner);
    }
    std::sort(parts.begin(), parts.end());
    taken_[side][whole] = true;
    for (const std::uint32_t part : parts) {
      taken_[1 - side][part] = true;
    }
    Group group;
    (side == 0 ? group.old_nodes : group.new_nodes) = {whole};
    (side == 0 ? group.new_nodes : group.old_nodes) = parts;
    group.similarity = similarity_of_parts(lexicon_, proposal.whole, parts);
    group.margin = std::max(0.0F, group.similarity - single);
    found_.groups.push_back(std::move(group));
  }

  const std::vector<Candidate> &pairs_;
  std::array<std::vector<std::pair<std::uint32_t, std::uint32_t>>, 2> absorbed_;  // by side of the whole: it and a part
  const PartEvidence &evidence_;
  const EditionIndex &old_side_;
  const Lexicon &lexicon_;
  float least_similar_;
  Links &links_;
  std::vector<Proposal> proposals_;
  Groups found_;
  std::array<std::vector<bool>, 2> taken_;
};

}  // namespace

Groups find_groups(const std::vector<Candidate> &pairs, const std::vector<Absorbed> &absorbed, float least_similar,
                   const Phrases &phrases, Matching &matching) {
  const PartEvidence evidence(pairs, phrases, matching);
  Groups found = Grouper(pairs, absorbed, least_similar, evidence, matching).run();
  add_beside_parts(evidence, matching, found.groups);
  return found;
}

}  // namespace celac
