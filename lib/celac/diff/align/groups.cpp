#include "celac/diff/align/groups.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

// A member of either side: 0 the old one.
struct Member {
  std::size_t side;
  std::uint32_t node;
};

float total(const Lexicon &lexicon, Member member) { return lexicon.mass(member.side, member.node); }

// What `part` shares with `whole`: in all, and of that what `others` (of the part's side) do not say.
struct Shared {
  float all = 0;
  float fresh = 0;
  std::uint32_t fresh_terms = 0;
};

Shared share(const Lexicon &lexicon, Member whole, Member part, const std::vector<std::uint32_t> &others) {
  Shared shared;
  const TermVector of_whole = lexicon.of(whole.side, whole.node);
  for (const Term &term : lexicon.of(part.side, part.node)) {
    if (!contains(of_whole, term.id)) {
      continue;
    }
    const float idf = lexicon.idf(term.id);
    shared.all += idf;
    if (!any_contains(lexicon, part.side, others, term.id)) {
      shared.fresh += idf;
      ++shared.fresh_terms;
    }
  }
  return shared;
}

// What one node and its candidates could be as a group.
struct Proposal {
  Member whole;
  std::vector<std::uint32_t> parts;
  float covered = 0;
};

class Grouper {
 public:
  Grouper(const std::vector<Candidate> &pairs, const std::vector<Absorbed> &absorbed, float least_similar,
          const Phrases &phrases, Matching &matching)
      : pairs_(pairs), absorbed_(absorbed), old_side_(matching.old_side), kinds_(matching.kinds), lexicon_(matching.lexicon),
        phrases_(phrases), least_similar_(least_similar), links_(matching.links) {
    of_node_[0].resize(matching.old_side.size());
    of_node_[1].resize(matching.new_side.size());
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      of_node_[0][pairs[i].old_node].push_back(i);
      of_node_[1][pairs[i].new_node].push_back(i);
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
  [[nodiscard]] bool is_claimed(const Candidate &pair, Member whole, Member part, std::uint32_t partner,
                                std::uint32_t linked_old) const {
    const Link &link = links_.of(linked_old);
    if (link.matched_by != MatchedBy::text || old_side_.is_section(linked_old) ||
        pair.lexical < link.similarity + weight::claim_lead) {
      return false;
    }
    const Shared shared = share(lexicon_, whole, part, {partner});
    return shared.all >= weight::claim_contained * total(lexicon_, part) &&
           shared.fresh >= weight::claim_fresh * total(lexicon_, whole);
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
    for (const Absorbed &absorbed : absorbed_) {
      if (absorbed.side == side) {
        wholes.emplace_back(absorbed.whole, absorbed.part);
      }
    }
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

  // Whether `part`, of which `contained` stands in `whole`, a share `fresh` of that one beyond what `others` say, is a
  // part of its own: not words that are there by chance, nor ones that a better partner explains.
  [[nodiscard]] bool is_believable(Member whole, Member part, float contained, float fresh,
                                   const std::vector<std::uint32_t> &others) const {
    const float lead = lead_of(whole, part);
    if (lead < weight::part_lead || numbering_conflicts(whole, part)) {
      return false;
    }
    const auto run = static_cast<float>(phrases_.own_run(whole.side, whole.node, part.node, others));
    const float least = std::min(weight::part_run,
                                 weight::part_run_share * static_cast<float>(phrases_.length(part.side, part.node)));
    return run >= least && (is_convincing(whole, part, contained, fresh) ||
                            (run >= weight::part_long_run && lead >= weight::part_long_run_lead));
  }

  // Whether so much of a part stands in the whole, and so much of that in it alone, that it may be one.
  [[nodiscard]] bool is_convincing(Member whole, Member part, float contained, float fresh) const {
    return contained >= weight::part_contained &&
           contained + std::min(weight::part_most_fresh, fresh) >= least_convincing_for(whole, part);
  }

  // How alike a part and this whole are; 0 if nobody weighed them.
  [[nodiscard]] float similarity_of(Member whole, Member part) const {
    for (const std::uint32_t index : of_node_[part.side][part.node]) {
      const Candidate &pair = pairs_[index];
      if ((whole.side == 0 ? pair.old_node : pair.new_node) == whole.node) {
        return pair.lexical;
      }
    }
    return 0;
  }

  // How much more alike a part is to this whole than to any other.
  [[nodiscard]] float lead_of(Member whole, Member part) const {
    float own = 0;
    float other = 0;
    for (const std::uint32_t index : of_node_[part.side][part.node]) {
      const Candidate &pair = pairs_[index];
      float &best = (whole.side == 0 ? pair.old_node : pair.new_node) == whole.node ? own : other;
      best = std::max(best, pair.lexical);
    }
    return own - other;
  }

  void propose(Member whole, const std::vector<std::uint32_t> &free_parts) {
    const float weight = total(lexicon_, whole);
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
      const Member member{1 - whole.side, part};
      const float all = total(lexicon_, member);
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
      const float contained = candidate.contained;
      if (shared.fresh < least * weight || shared.fresh_terms < 2) {
        continue;
      }
      const Member part{1 - whole.side, candidate.node};
      if (is_believable(whole, part, contained, shared.fresh / weight, group)) {
        group.push_back(candidate.node);
        proposal.parts.push_back(candidate.node);
        proposal.covered += shared.fresh;
      } else if (partner != no_node && is_convincing(whole, part, contained, shared.fresh / weight)) {
        found_.doubtful.push_back(whole.side == 0 ? Possibly{whole.node, part.node, similarity_of(whole, part)}
                                                  : Possibly{part.node, whole.node, similarity_of(whole, part)});
      }
    }
    proposal.covered /= std::max(1.0F, weight);
    if (group.size() >= 2 && (seeded || proposal.covered >= weight::parts_covered) &&
        (partner != no_node || similarity(whole, proposal.parts) >= least_similar_)) {
      proposals_.push_back(std::move(proposal));
    }
  }

  // Members that are known beforehand. Returns whether there are any.
  bool add_absorbed(Proposal &proposal, std::vector<std::uint32_t> &group) const {
    const Member whole = proposal.whole;
    for (const Absorbed &absorbed : absorbed_) {
      if (absorbed.side == whole.side && absorbed.whole == whole.node) {
        proposal.covered += share(lexicon_, whole, {1 - whole.side, absorbed.part}, group).fresh;
        group.push_back(absorbed.part);
        proposal.parts.push_back(absorbed.part);
      }
    }
    return !proposal.parts.empty();
  }

  // An entry of a list says in a few words what many items hold: it is no part of one with a number, nor the other way.
  [[nodiscard]] bool numbering_conflicts(Member whole, Member part) const {
    return whole.side == 0 ? kinds_.numbering_conflicts(whole.node, part.node)
                           : kinds_.numbering_conflicts(part.node, whole.node);
  }

  [[nodiscard]] float least_convincing_for(Member whole, Member part) const {
    const bool kinds_conflict = whole.side == 0 ? kinds_.kinds_conflict(whole.node, part.node)
                                                : kinds_.kinds_conflict(part.node, whole.node);
    return kinds_conflict ? weight::part_convincing_other_kind : weight::part_convincing;
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
    group.similarity = similarity(proposal.whole, parts);
    group.margin = std::max(0.0F, group.similarity - single);
    found_.groups.push_back(std::move(group));
  }

  // Cosine of the one with the others laid together.
  float similarity(Member whole, const std::vector<std::uint32_t> &parts) {
    std::vector<Term> joined;
    for (const std::uint32_t part : parts) {
      const TermVector terms = lexicon_.of(1 - whole.side, part);
      joined.insert(joined.end(), terms.begin(), terms.end());
    }
    std::stable_sort(joined.begin(), joined.end(), [](const Term &a, const Term &b) { return a.id < b.id; });
    float dot = 0;
    float square = 0;
    const TermVector of_whole = lexicon_.of(whole.side, whole.node);
    for (std::size_t i = 0; i < joined.size();) {
      const std::uint32_t id = joined[i].id;
      float weight = 0;
      for (; i < joined.size() && joined[i].id == id; ++i) {
        weight = std::max(weight, joined[i].weight);
      }
      square += weight * weight;
      const auto *at = std::lower_bound(of_whole.begin(), of_whole.end(), id,
                                        [](const Term &term, std::uint32_t wanted) { return term.id < wanted; });
      dot += at != of_whole.end() && at->id == id ? weight * at->weight : 0;
    }
    const float norms = lexicon_.norm(whole.side, whole.node) * std::sqrt(square);
    return norms > 0 ? std::min(1.0F, dot / norms) : 0;
  }

  const std::vector<Candidate> &pairs_;
  const std::vector<Absorbed> &absorbed_;
  const EditionIndex &old_side_;
  const Kinds &kinds_;
  const Lexicon &lexicon_;
  const Phrases &phrases_;
  float least_similar_;
  Links &links_;
  std::array<std::vector<std::vector<std::uint32_t>>, 2> of_node_;  // pairs
  std::vector<Proposal> proposals_;
  Groups found_;
  std::array<std::vector<bool>, 2> taken_;
};

}  // namespace

Groups find_groups(const std::vector<Candidate> &pairs, const std::vector<Absorbed> &absorbed, float least_similar,
                   const Phrases &phrases, Matching &matching) {
  return Grouper(pairs, absorbed, least_similar, phrases, matching).run();
}

}  // namespace celac
