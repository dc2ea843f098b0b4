#include "celac/diff/align/sections.hpp"

#include <algorithm>
#include <unordered_map>

#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/votes.hpp"
#include "celac/diff/align/weights.hpp"
#include "celac/text/hash.hpp"

namespace celac {
namespace {

using PairKey = std::uint64_t;
PairKey key(std::uint32_t a, std::uint32_t b) { return (std::uint64_t{a} << 32U) | b; }

struct Scored {
  float score;
  std::uint32_t old_node;
  std::uint32_t new_node;
};

bool is_bare(const EditionIndex &side, std::uint32_t node) { return side.ends[node] == node + 1; }

class SectionMatcher {
 public:
  explicit SectionMatcher(Matching &matching)
      : old_side_(matching.old_side), new_side_(matching.new_side), lexicon_(matching.lexicon),
        links_(matching.links), linked_{std::vector<float>(matching.old_side.nodes.size()),
                                        std::vector<float>(matching.new_side.nodes.size())} {}

  void run() {
    vote();
    add_titles();
    add_same_titles();
    std::vector<Scored> pairs;
    for (const auto &[pair, shared] : shared_) {
      const auto old_node = static_cast<std::uint32_t>(pair >> 32U);
      const auto new_node = static_cast<std::uint32_t>(pair);
      const float score = affinity(old_node, new_node, shared);
      if (score >= weight::section_affinity) {
        pairs.push_back({score + draw(old_node, new_node), old_node, new_node});
      }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Scored &a, const Scored &b) {
      return a.score != b.score         ? a.score > b.score
             : a.old_node != b.old_node ? a.old_node < b.old_node
                                        : a.new_node < b.new_node;
    });
    for (const Scored &pair : pairs) {
      if (links_.free_old(pair.old_node) && links_.free_new(pair.new_node)) {
        const float similarity = affinity(pair.old_node, pair.new_node, shared_[key(pair.old_node, pair.new_node)]);
        links_.join(pair.old_node, pair.new_node, std::min(1.0F, similarity), MatchedBy::structure);
      }
    }
    margins(pairs);
  }

 private:
  // A linked pair of items speaks for each pair of sections above it.
  void vote() {
    for (std::uint32_t node = 0; node < old_side_.size(); ++node) {
      if (old_side_.is_section(node) || links_.free_old(node)) {
        continue;
      }
      const std::uint32_t partner = links_.partner(node);
      for (auto above = old_side_.section_of(node); above != no_node; above = old_side_.section_of(above)) {
        ++linked_[0][above];
        for (auto other = new_side_.section_of(partner); other != no_node; other = new_side_.section_of(other)) {
          shared_[key(above, other)] += 1;
        }
      }
      for (auto other = new_side_.section_of(partner); other != no_node; other = new_side_.section_of(other)) {
        ++linked_[1][other];
      }
    }
  }

  void add_titles() {
    const auto sections = [](const EditionIndex &side) {
      std::vector<std::uint32_t> out;
      for (std::uint32_t node = 0; node < side.size(); ++node) {
        if (side.is_section(node)) {
          out.push_back(node);
        }
      }
      return out;
    };
    for (const Candidate &pair : find_candidates(lexicon_, sections(old_side_), sections(new_side_))) {
      shared_.try_emplace(key(pair.old_node, pair.new_node), 0.0F);
    }
  }

  // Sections of one title, however many: each with the one in its place.
  void add_same_titles() {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_title;
    for (std::uint32_t node = 0; node < new_side_.size(); ++node) {
      if (new_side_.is_section(node)) {
        by_title[hash64(title_of(new_side_.nodes[node]))].push_back(node);
      }
    }
    std::unordered_map<std::uint64_t, std::size_t> used;
    for (std::uint32_t node = 0; node < old_side_.size(); ++node) {
      if (!old_side_.is_section(node)) {
        continue;
      }
      const std::uint64_t hash = hash64(title_of(old_side_.nodes[node]));
      const auto found = by_title.find(hash);
      if (found != by_title.end() && used[hash] < found->second.size()) {
        shared_.try_emplace(key(node, found->second[used[hash]++]), 0.0F);
      }
    }
  }

  [[nodiscard]] float affinity(std::uint32_t old_node, std::uint32_t new_node, float shared) const {
    const float linked = linked_[0][old_node] + linked_[1][new_node];
    const bool untitled = title_of(old_side_.nodes[old_node]).empty() && title_of(new_side_.nodes[new_node]).empty();
    if (untitled && linked == 0 && !(is_bare(old_side_, old_node) && is_bare(new_side_, new_node))) {
      const bool same_number = old_side_.nodes[old_node].number() == new_side_.nodes[new_node].number();
      return same_number ? weight::section_number_alone : 0;
    }
    const bool equal = title_of(old_side_.nodes[old_node]) == title_of(new_side_.nodes[new_node]);
    const float title = equal ? 1 : cosine(lexicon_, old_node, new_node);
    return affinity_of(shared, linked, title, untitled && linked > 0 ? 0 : weight::section_title);
  }

  [[nodiscard]] float draw(std::uint32_t old_node, std::uint32_t new_node) const {
    const NodeRef &a = old_side_.nodes[old_node];
    const NodeRef &b = new_side_.nodes[new_node];
    float bonus = a.depth == b.depth ? weight::section_depth : 0;
    bonus += a.number() == b.number() ? weight::section_number : 0;
    const std::uint32_t above_old = old_side_.parents[old_node];
    const std::uint32_t above_new = new_side_.parents[new_node];
    if (above_old == no_node || above_new == no_node) {
      return bonus + (above_old == above_new ? weight::section_parent : 0);
    }
    const auto found = shared_.find(key(above_old, above_new));
    return bonus +
           (found == shared_.end() ? 0 : weight::section_parent * affinity(above_old, above_new, found->second));
  }

  void margins(const std::vector<Scored> &pairs) {
    std::unordered_map<std::uint32_t, float> rival_old;
    std::unordered_map<std::uint32_t, float> rival_new;
    for (const Scored &pair : pairs) {
      if (links_.partner(pair.old_node) != pair.new_node) {
        const float other = affinity(pair.old_node, pair.new_node, shared_[key(pair.old_node, pair.new_node)]);
        rival_old[pair.old_node] = std::max(rival_old[pair.old_node], other);
        rival_new[pair.new_node] = std::max(rival_new[pair.new_node], other);
      }
    }
    for (std::uint32_t node = 0; node < old_side_.size(); ++node) {
      if (old_side_.is_section(node) && !links_.free_old(node)) {
        Link &link = links_.of(node);
        link.margin = std::max(0.0F, link.similarity - std::max(rival_old[node], rival_new[link.partner]));
      }
    }
  }

  const EditionIndex &old_side_;
  const EditionIndex &new_side_;
  const Lexicon &lexicon_;
  Links &links_;
  std::vector<float> linked_[2];
  std::unordered_map<PairKey, float> shared_;
};

}  // namespace

void match_sections(Matching &matching) { SectionMatcher(matching).run(); }

}  // namespace celac
