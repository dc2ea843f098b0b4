#include "celac/diff/align/part_evidence.hpp"

#include <algorithm>
#include <cmath>

#include "celac/diff/align/weights.hpp"

namespace celac {

Shared share(const Lexicon &lexicon, GroupMember whole, GroupMember part, const std::vector<std::uint32_t> &others) {
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

float similarity_of_parts(const Lexicon &lexicon, GroupMember whole, const std::vector<std::uint32_t> &parts) {
  std::vector<Term> joined;
  for (const std::uint32_t part : parts) {
    const TermVector terms = lexicon.of(1 - whole.side, part);
    joined.insert(joined.end(), terms.begin(), terms.end());
  }
  std::stable_sort(joined.begin(), joined.end(), [](const Term &a, const Term &b) { return a.id < b.id; });
  float dot = 0;
  float square = 0;
  const TermVector of_whole = lexicon.of(whole.side, whole.node);
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
  const float norms = lexicon.norm(whole.side, whole.node) * std::sqrt(square);
  return norms > 0 ? std::min(1.0F, dot / norms) : 0;
}

PartEvidence::PartEvidence(const std::vector<Candidate> &pairs, const Phrases &phrases, const Matching &matching)
    : pairs_(pairs), phrases_(phrases), sides_{&matching.old_side, &matching.new_side}, kinds_(matching.kinds),
      lexicon_(matching.lexicon), links_(matching.links) {
  of_node_[0].resize(matching.old_side.size());
  of_node_[1].resize(matching.new_side.size());
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    of_node_[0][pairs[i].old_node].push_back(i);
    of_node_[1][pairs[i].new_node].push_back(i);
  }
}

bool PartEvidence::is_believable(GroupMember whole, GroupMember part, const Shared &shared,
                                 const std::vector<std::uint32_t> &others) const {
  const float ahead = lead(whole, part);
  const bool near = beside(part, others);
  if (ahead < (near ? 0 : weight::part_lead) || numbering_conflicts(whole, part)) {
    return false;
  }
  const auto run = static_cast<float>(phrases_.own_run(whole.side, whole.node, part.node, others));
  const float least = std::min(weight::part_run,
                               weight::part_run_share * static_cast<float>(phrases_.length(part.side, part.node)));
  // Of few words no two need stand side by side, if all of them stand there.
  const bool all_there = shared.all >= weight::part_whole * mass(lexicon_, part);
  if (run < least && !all_there) {
    return false;
  }
  const float own = run + static_cast<float>(2 * shared.fresh_terms);
  if (own < weight::part_elsewhere_run && !all_there && stands_elsewhere(whole, part, others)) {
    return false;
  }
  const bool many = own >= weight::part_long_run;
  return is_convincing(whole, part, shared) ? many || near || !vanished(whole, part, shared)
                                            : many && (near || ahead >= weight::part_long_run_lead);
}

bool PartEvidence::is_convincing(GroupMember whole, GroupMember part, const Shared &shared) const {
  const float contained = shared.all / std::max(1e-6F, mass(lexicon_, part));
  const float fresh = shared.fresh / std::max(1e-6F, mass(lexicon_, whole));
  const float least = kinds_conflict(whole, part) ? weight::part_convincing_other_kind : weight::part_convincing;
  return contained >= weight::part_contained && contained + std::min(weight::part_most_fresh, fresh) >= least;
}

float PartEvidence::similarity(GroupMember whole, GroupMember part) const {
  for (const std::uint32_t index : of_node_[part.side][part.node]) {
    const Candidate &pair = pairs_[index];
    if ((whole.side == 0 ? pair.old_node : pair.new_node) == whole.node) {
      return pair.lexical;
    }
  }
  return 0;
}

float PartEvidence::similarity_within(GroupMember whole, GroupMember part) const {
  const EditionIndex &side = *sides_.at(whole.side);
  const std::uint32_t end = side.is_section(whole.node) ? side.ends[whole.node] : whole.node + 1;
  float best = 0;
  for (const std::uint32_t index : of_node_[part.side][part.node]) {
    const Candidate &pair = pairs_[index];
    const std::uint32_t node = whole.side == 0 ? pair.old_node : pair.new_node;
    best = node >= whole.node && node < end ? std::max(best, pair.lexical) : best;
  }
  return best;
}

float PartEvidence::lead(GroupMember whole, GroupMember part) const {
  float own = 0;
  float other = 0;
  for (const std::uint32_t index : of_node_[part.side][part.node]) {
    const Candidate &pair = pairs_[index];
    float &best = (whole.side == 0 ? pair.old_node : pair.new_node) == whole.node ? own : other;
    best = std::max(best, pair.lexical);
  }
  return own - other;
}

// Whether a part is the next sibling of one of `others`.
bool PartEvidence::beside(GroupMember part, const std::vector<std::uint32_t> &others) const {
  const EditionIndex &side = *sides_.at(part.side);
  return std::any_of(others.begin(), others.end(), [&](std::uint32_t other) {
    return side.parents[part.node] == side.parents[other] &&
           (part.node > other ? side.ends[other] == part.node : side.ends[part.node] == other);
  });
}

// Whether a part stands in a section that is another section's than the whole's, and with none of `others`.
bool PartEvidence::stands_elsewhere(GroupMember whole, GroupMember part,
                                    const std::vector<std::uint32_t> &others) const {
  const EditionIndex &side = *sides_.at(part.side);
  const std::uint32_t parent = side.parents[part.node];
  const std::uint32_t section = parent == no_node ? no_node
                                : part.side == 0  ? links_.partner(parent)
                                                  : links_.back(parent);
  if (section == no_node || section == sides_.at(whole.side)->parents[whole.node] ||
      std::any_of(others.begin(), others.end(), [&](std::uint32_t other) { return side.parents[other] == parent; })) {
    return false;
  }
  return links_.of(part.side == 0 ? parent : section).similarity >= weight::part_elsewhere;
}

// Whether what a part says beyond the whole is gone from the other edition altogether: then it was dropped, and what
// both share is how such items are put.
bool PartEvidence::vanished(GroupMember whole, GroupMember part, const Shared &shared) const {
  float gone = 0;
  for (const Term &term : lexicon_.of(part.side, part.node)) {
    gone += lexicon_.frequency(whole.side, term.id) == 0 ? lexicon_.idf(term.id) : 0;
  }
  const float all = mass(lexicon_, part);
  return gone >= weight::part_gone * (all - shared.all) && gone >= weight::part_gone_least * all;
}

// An entry of a list says in a few words what many items hold: it is no part of one with a number, nor the other way.
bool PartEvidence::numbering_conflicts(GroupMember whole, GroupMember part) const {
  return whole.side == 0 ? kinds_.numbering_conflicts(whole.node, part.node)
                         : kinds_.numbering_conflicts(part.node, whole.node);
}

bool PartEvidence::kinds_conflict(GroupMember whole, GroupMember part) const {
  return whole.side == 0 ? kinds_.kinds_conflict(whole.node, part.node) : kinds_.kinds_conflict(part.node, whole.node);
}

}  // namespace celac
