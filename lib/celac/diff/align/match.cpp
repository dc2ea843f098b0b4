#include "celac/diff/align/match.hpp"

#include <algorithm>
#include <cmath>

#include "celac/diff/align/divided.hpp"
#include "celac/diff/align/numbering.hpp"
#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

struct Scored {
  float score;
  float apart;  // how far the relative positions are apart
  std::uint32_t pair;
};

class Round {
 public:
  Round(const std::vector<Candidate> &pairs, const Matching &matching, const Votes &votes, const Links &before)
      : pairs_(pairs), old_side_(matching.old_side), new_side_(matching.new_side), kinds_(matching.kinds),
        votes_(votes), numbers_(old_side_, new_side_, votes, before), before_(before) {}

  void run(Links &links) {
    score(links);
    std::vector<float> second_old(links.old_size());
    std::vector<float> second_new(links.new_size());
    runners_up(links, second_old, second_new);
    std::sort(scored_.begin(), scored_.end(), [&](const Scored &a, const Scored &b) { return before(a, b); });
    for (const Scored &scored : scored_) {
      const Candidate &pair = pairs_[scored.pair];
      if (!links.free_old(pair.old_node) || !links.free_new(pair.new_node)) {
        continue;
      }
      const float rival = std::max(rival_of(pair.old_node, scored, best_old_, second_old),
                                   rival_of(pair.new_node, scored, best_new_, second_new));
      if (!accepts(scored.score, scored.score - rival)) {
        continue;
      }
      if (pair.lexical < weight::accept_sure && is_numbered(pair)) {
        links.join(pair.old_node, pair.new_node, pair.lexical, MatchedBy::structure);
      } else if (pair.lexical >= weight::accept_alike) {
        links.join(pair.old_node, pair.new_node, pair.lexical, MatchedBy::text);
      }
    }
  }

 private:
  static bool accepts(float score, float margin) {
    return score >= weight::accept_sure || (score >= weight::accept_fair && margin >= weight::accept_margin);
  }

  // A kept number says what a node is, though its text was written anew.
  [[nodiscard]] bool is_numbered(const Candidate &pair) const {
    return pair.lexical >= weight::kept_alike && numbers_.speaks_for(pair.old_node, pair.new_node) >= weight::kept_sure;
  }

  [[nodiscard]] bool before(const Scored &a, const Scored &b) const {
    if (a.score != b.score) {
      return a.score > b.score;
    }
    return a.apart != b.apart ? a.apart < b.apart : a.pair < b.pair;
  }

  // Best other score of a node: the second best, if this pair is its best.
  static float rival_of(std::uint32_t node, const Scored &scored, const std::vector<float> &best,
                        const std::vector<float> &second) {
    return scored.score >= best[node] ? second[node] : best[node];
  }

  void runners_up(const Links &links, std::vector<float> &second_old, std::vector<float> &second_new) {
    best_old_.assign(links.old_size(), 0);
    best_new_.assign(links.new_size(), 0);
    const auto offer = [](float score, float &best, float &second) {
      if (score > best) {
        second = best;
        best = score;
      } else {
        second = std::max(second, score);
      }
    };
    for (const Scored &scored : scored_) {
      const Candidate &pair = pairs_[scored.pair];
      offer(scored.score, best_old_[pair.old_node], second_old[pair.old_node]);
      offer(scored.score, best_new_[pair.new_node], second_new[pair.new_node]);
    }
  }

  void score(const Links &links) {
    for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
      const Candidate &pair = pairs_[i];
      if (!links.free_old(pair.old_node) || !links.free_new(pair.new_node)) {
        continue;
      }
      const float place = weight::place_context * votes_.context(pair.old_node, pair.new_node) +
                          weight::place_neighbours * neighbours(pair.old_node, pair.new_node) + number_prior(pair) +
                          label_prior(pair);
      const float apart = std::fabs(static_cast<float>(pair.old_node) / static_cast<float>(old_side_.size()) -
                                    static_cast<float>(pair.new_node) / static_cast<float>(new_side_.size()));
      scored_.push_back({pair.lexical + place, apart, i});
    }
  }

  // An article becomes an article sooner than a paragraph, and the one of its number and title sooner than another.
  [[nodiscard]] float label_prior(const Candidate &pair) const {
    const NodeRef &a = old_side_.nodes[pair.old_node];
    const NodeRef &b = new_side_.nodes[pair.new_node];
    const bool one_kind = kind_of(a) == kind_of(b);
    const bool one_number = one_kind && !kind_of(a).empty() && a.number() == b.number();
    const bool one_title = !title_of(a).empty() && title_of(a) == title_of(b);
    return (kinds_.kinds_conflict(pair.old_node, pair.new_node) ? -weight::place_kind : 0) +
           (one_number ? weight::place_label : 0) + (one_title ? weight::place_title : 0);
  }

  [[nodiscard]] float number_prior(const Candidate &pair) const {
    return numbers_.same(pair.old_node, pair.new_node)
               ? weight::place_number + weight::place_kept * numbers_.speaks_for(pair.old_node, pair.new_node)
               : 0;
  }

  // Half for each neighbour in the text whose link leads to the neighbour of the other.
  [[nodiscard]] float neighbours(std::uint32_t old_node, std::uint32_t new_node) const {
    const bool left = old_node > 0 && new_node > 0 && before_.partner(old_node - 1) == new_node - 1;
    const bool right = old_node + 1 < old_side_.size() && before_.partner(old_node + 1) == new_node + 1;
    return (left ? 0.5F : 0.0F) + (right ? 0.5F : 0.0F);
  }

  const std::vector<Candidate> &pairs_;
  const EditionIndex &old_side_;
  const EditionIndex &new_side_;
  const Kinds &kinds_;
  const Votes &votes_;
  const KeptNumbers numbers_;
  const Links &before_;
  std::vector<Scored> scored_;
  std::vector<float> best_old_;
  std::vector<float> best_new_;
};

// Whether the sibling right before or behind the one became the sibling in that place of the other.
bool went_together(std::uint32_t old_node, std::uint32_t new_node, const Matching &matching) {
  const auto one = [&](std::uint32_t a, std::uint32_t b) {
    return a != no_node && b != no_node && matching.links.partner(a) == b;
  };
  return one(matching.old_side.sibling_before(old_node), matching.new_side.sibling_before(new_node)) ||
         one(matching.old_side.sibling_behind(old_node), matching.new_side.sibling_behind(new_node));
}

// Whether the place speaks for a pair: a label and its number, neighbours on both sides, a sibling beside it that went
// the same way, or what stands around.
bool in_place(std::uint32_t old_node, std::uint32_t new_node, const Matching &matching, const Votes &votes,
              const DividedSections &divided) {
  const NodeRef &a = matching.old_side.nodes[old_node];
  const NodeRef &b = matching.new_side.nodes[new_node];
  const bool labelled = !kind_of(a).empty() && kind_of(a) == kind_of(b) && a.number() == b.number();
  const bool left = old_node > 0 && new_node > 0 && matching.links.partner(old_node - 1) == new_node - 1;
  const bool right = old_node + 1 < matching.old_side.size() && matching.links.partner(old_node + 1) == new_node + 1;
  return labelled || (left && right) || went_together(old_node, new_node, matching) ||
         votes.affinity(matching.old_side.parents[old_node], matching.new_side.parents[new_node]) >=
             weight::astray_surroundings ||
         divided.affinity(old_node, new_node) >= weight::astray_surroundings;
}

// Of each old node that has a link, how much more alike it is than the best other pair of either node.
std::vector<float> leads_of(const std::vector<Candidate> &pairs, const Links &links) {
  std::vector<float> rival_old(links.old_size());
  std::vector<float> rival_new(links.new_size());
  for (const Candidate &pair : pairs) {
    if (links.partner(pair.old_node) != pair.new_node) {
      rival_old[pair.old_node] = std::max(rival_old[pair.old_node], pair.lexical);
      rival_new[pair.new_node] = std::max(rival_new[pair.new_node], pair.lexical);
    }
  }
  std::vector<float> leads(links.old_size());
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    if (!links.free_old(node)) {
      leads[node] = links.of(node).similarity - std::max(rival_old[node], rival_new[links.partner(node)]);
    }
  }
  return leads;
}

}  // namespace

void score_candidates(std::vector<Candidate> &pairs, const EditionIndex &old_side, const EditionIndex &new_side,
                      const Lexicon &lexicon, Trigrams &trigrams) {
  std::vector<float> best_old(old_side.size());
  std::vector<float> best_new(new_side.size());
  std::vector<float> cosines(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Candidate &pair = pairs[i];
    const Likeness words = likeness(lexicon, pair.old_node, pair.new_node);
    cosines[i] = words.cosine;
    pair.lexical = weight::alike_words * words.cosine +
                   weight::alike_held * std::max(words.old_share, words.new_share) +
                   weight::alike_holder * std::min(words.old_share, words.new_share);
    best_old[pair.old_node] = std::max(best_old[pair.old_node], pair.lexical);
    best_new[pair.new_node] = std::max(best_new[pair.new_node], pair.lexical);
  }
  // Trigrams cost most: where words leave a pair far behind, they are taken to say what the words say.
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Candidate &pair = pairs[i];
    const float best = std::min(best_old[pair.old_node], best_new[pair.new_node]);
    const bool hopeless = pair.lexical < weight::hopeless * best;
    pair.lexical += weight::alike_trigrams *
                    (hopeless ? cosines[i] : trigrams.similarity(pair.old_node, pair.new_node));
  }
}

void match_items(const std::vector<Candidate> &pairs, Matching &matching) {
  const Links exact = matching.links;
  for (int round = 0; round < 3; ++round) {
    const Links before = matching.links;
    const Votes votes(matching.old_side, matching.new_side, matching.lexicon, before);
    Links next = exact;
    Round(pairs, matching, votes, before).run(next);
    matching.links = std::move(next);
  }
}

float part_doubtful(const std::vector<Candidate> &pairs, const std::vector<std::uint32_t> &old_nodes,
                    Matching &matching) {
  std::vector<float> similarities;
  for (const std::uint32_t node : old_nodes) {
    if (!matching.links.free_old(node)) {
      similarities.push_back(matching.links.of(node).similarity);
    }
  }
  if (similarities.empty()) {
    return 0;
  }
  const auto middle = similarities.begin() + static_cast<std::ptrdiff_t>(similarities.size() / 2);
  std::nth_element(similarities.begin(), middle, similarities.end());
  const float bar = weight::doubtful * *middle;
  const float bar_astray = std::max(
      bar, std::min(weight::astray_most, weight::astray_slope * (*middle - weight::astray_start)));
  const Matching before = matching;
  const Votes votes(before.old_side, before.new_side, before.lexicon, before.links);
  const DividedSections divided(before, votes);
  const std::vector<float> leads = leads_of(pairs, before.links);
  // Where most stayed what it was, what stands elsewhere and is more like another node is another.
  const float bar_behind = *middle >= weight::astray_settled ? weight::astray_sure : 0;
  for (const std::uint32_t node : old_nodes) {
    const Link &link = before.links.of(node);
    const float wanted = leads[node] < -weight::astray_behind ? std::max(bar_behind, bar_astray) : bar_astray;
    if (link.matched_by == MatchedBy::text && link.similarity < wanted &&
        (link.similarity < bar || !in_place(node, link.partner, before, votes, divided))) {
      matching.links.unlink(node);
    }
  }
  return bar_astray;
}

void set_margins(const std::vector<Candidate> &pairs, Links &links) {
  const std::vector<float> leads = leads_of(pairs, links);
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    if (!links.free_old(node)) {
      links.of(node).margin = std::max(0.0F, leads[node]);
    }
  }
}

}  // namespace celac
