#include "celac/align/tree_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "celac/align/evidence.hpp"
#include "celac/align/sibling_lists.hpp"

namespace celac {
namespace {

constexpr std::uint32_t nobody = 0;  // no root is a partner

// Past this, evidence makes no pair surer, or more doubtful.
constexpr float most_odds = 7;

float confidence_of(PairedBy paired_by, float evidence, float alone_share) {
  float odds = 0;
  evidence = std::clamp(evidence, -most_odds, most_odds);
  switch (paired_by) {
#define CELAC_CONFIDENCE(name, base, factor, alone, text)           \
  case PairedBy::name:                                              \
    odds = base##F + factor##F * evidence + alone##F * alone_share; \
    break;
#include "celac/align/confidence.def"
#undef CELAC_CONFIDENCE
  }
  return 1 / (1 + std::exp(-odds));
}

class Pairing {
 public:
  Pairing(const UnitTree &a, const UnitTree &b)
      : a_(a), b_(b), scale_(learn_scale(a, b)), partners_(a.nodes.size(), nobody), taken_(b.nodes.size(), nobody),
        slots_(slots_of(a)), other_slots_(slots_of(b)) {}

  std::vector<TreePair> run() {
    below(UnitTree::root, UnitTree::root);
    settle_gaps(a_, partners_, b_, taken_);
    settle_gaps(b_, taken_, a_, partners_);
    pair_equal_paths();
    pair_left_over();
    alone_ = share_alone();
    std::vector<TreePair> out;
    for (std::uint32_t node = 1; node < a_.nodes.size(); ++node) {
      if (partners_[node] != nobody) {
        out.push_back(judged(node, partners_[node]));
      }
    }
    return out;
  }

 private:
  // The place of each node among its siblings.
  static std::vector<std::uint32_t> slots_of(const UnitTree &tree) {
    std::vector<std::uint32_t> slots(tree.nodes.size());
    for (const UnitTree::Node &node : tree.nodes) {
      for (std::uint32_t i = 0; i < node.children.size(); ++i) {
        slots[node.children[i]] = i;
      }
    }
    return slots;
  }

  void link(std::uint32_t left, std::uint32_t right) {
    partners_[left] = right;
    taken_[right] = left;
  }

  [[nodiscard]] float share_alone() const {
    const auto alone = std::count(partners_.begin() + 1, partners_.end(), nobody) +
                       std::count(taken_.begin() + 1, taken_.end(), nobody);
    const std::size_t all = partners_.size() + taken_.size() - 2;
    return all == 0 ? 0 : static_cast<float>(alone) / static_cast<float>(all);
  }

  // Pairs of children, and of theirs.
  void below(std::uint32_t left, std::uint32_t right) {
    std::vector<UnitPair> open = {{left, right}};
    while (!open.empty()) {
      const auto [above, above_right] = open.back();
      open.pop_back();
      for (const auto &[one, other] : pair_lists(a_, free(a_.nodes[above].children, partners_), b_,
                                                 free(b_.nodes[above_right].children, taken_), scale_, budget_)) {
        link(one, other);
        open.emplace_back(one, other);
      }
    }
  }

  static std::vector<std::uint32_t> free(const std::vector<std::uint32_t> &nodes,
                                         const std::vector<std::uint32_t> &partners) {
    std::vector<std::uint32_t> out;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(out),
                 [&](std::uint32_t node) { return partners[node] == nobody; });
    return out;
  }

  static std::vector<std::uint32_t> all_free(const UnitTree &tree, const std::vector<std::uint32_t> &partners) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
      if (partners[node] == nobody) {
        out.push_back(node);
      }
    }
    return out;
  }

  // Beside a gap a number that is equal by chance may have won over the text: the partner of a neighbour of a node
  // without one goes to the node that shares far more with it.
  void settle_gaps(const UnitTree &tree, std::vector<std::uint32_t> &partners, const UnitTree &other_tree,
                   std::vector<std::uint32_t> &others) const {
    constexpr float far_more = 3;
    const auto is_leaf = [](const UnitTree::Node &node) { return node.children.empty(); };
    for (const UnitTree::Node &parent : tree.nodes) {
      for (std::size_t i = 0; i < parent.children.size(); ++i) {
        const std::uint32_t node = parent.children[i];
        for (const std::size_t beside : {i - 1, i + 1}) {
          const std::uint32_t neighbour = beside < parent.children.size() ? parent.children[beside] : nobody;
          const std::uint32_t wanted = neighbour == nobody ? nobody : partners[neighbour];
          if (partners[node] != nobody || wanted == nobody || !is_leaf(tree.nodes[node]) ||
              !is_leaf(tree.nodes[neighbour]) || !is_leaf(other_tree.nodes[wanted])) {
            continue;
          }
          const UnitFacts &facts = *other_tree.nodes[wanted].facts;
          if (anchor_evidence(*tree.nodes[node].facts, facts, scale_) >
              anchor_evidence(*tree.nodes[neighbour].facts, facts, scale_) + far_more) {
            partners[neighbour] = nobody;
            partners[node] = wanted;
            others[wanted] = node;
          }
        }
      }
    }
  }

  // Of the nodes without a partner those whose numbers stand once in either edition: one has a container more.
  void pair_equal_paths() {
    std::unordered_map<std::uint64_t, UnitPair> places;
    std::unordered_map<std::uint64_t, bool> twice;
    const auto note = [&](const UnitTree &tree, std::uint32_t UnitPair::*side) {
      for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
        const std::uint64_t path = tree.nodes[node].facts->path;
        if (path != 0) {
          std::uint32_t &place = places[path].*side;
          twice[path] = twice[path] || place != 0;
          place = node;
        }
      }
    };
    note(a_, &UnitPair::first);
    note(b_, &UnitPair::second);
    for (std::uint32_t node = 1; node < a_.nodes.size(); ++node) {
      const std::uint64_t path = a_.nodes[node].facts->path;
      if (partners_[node] != nobody || path == 0 || twice[path]) {
        continue;
      }
      const std::uint32_t other = places[path].second;
      if (other != 0 && taken_[other] == nobody && pair_evidence(a_.nodes[node], b_.nodes[other], scale_) > 0) {
        link(node, other);
        below(node, other);
      }
    }
  }

  // What now is alone on both sides may have moved, or stand on another level.
  void pair_left_over() {
    constexpr float certain = 3;
    for (const auto &[one, other] :
         pair_lists(a_, all_free(a_, partners_), b_, all_free(b_, taken_), scale_, budget_)) {
      if (partners_[one] == nobody && taken_[other] == nobody &&
          pair_evidence(a_.nodes[one], b_.nodes[other], scale_) > certain) {
        link(one, other);
        below(one, other);
      }
    }
  }

  [[nodiscard]] bool parents_pair(std::uint32_t left, std::uint32_t right) const {
    const std::uint32_t above = a_.nodes[left].parent;
    const std::uint32_t other = b_.nodes[right].parent;
    return above == UnitTree::root ? other == UnitTree::root : partners_[above] == other;
  }

  // Whether the siblings just before, or just after, are a pair.
  [[nodiscard]] bool neighbours_pair(std::uint32_t left, std::uint32_t right, bool after) const {
    const auto next_to = [&](const UnitTree &tree, const std::vector<std::uint32_t> &slots, std::uint32_t node) {
      const auto &siblings = tree.nodes[tree.nodes[node].parent].children;
      const std::uint32_t slot = slots[node];
      const bool last = after ? slot + 1 == siblings.size() : slot == 0;
      return last ? UnitTree::root : siblings[after ? slot + 1 : slot - 1];
    };
    const std::uint32_t one = next_to(a_, slots_, left);
    const std::uint32_t other = next_to(b_, other_slots_, right);
    return one == UnitTree::root ? other == UnitTree::root : partners_[one] == other;
  }

  [[nodiscard]] TreePair judged(std::uint32_t left, std::uint32_t right) const {
    const UnitFacts &one = *a_.nodes[left].facts;
    const UnitFacts &other = *b_.nodes[right].facts;
    const bool same_number = one.number && other.number && *one.number == *other.number;
    const bool at_home = parents_pair(left, right);
    const float anchors = anchor_evidence(one, other, scale_);
    TreePair pair{left, right, PairedBy::place, 0};
    if (same_number && (at_home || one.path == other.path)) {
      pair.by = PairedBy::number;
    } else if (anchors > 1 || !at_home) {
      pair.by = PairedBy::anchor;
    }
    float odds = pair_evidence(a_.nodes[left], b_.nodes[right], scale_);
    odds += at_home ? 0.5F : -1.5F;
    odds += (neighbours_pair(left, right, false) ? 0.7F : -0.7F) + (neighbours_pair(left, right, true) ? 0.7F : -0.7F);
    pair.confidence = confidence_of(pair.by, odds, alone_);
    return pair;
  }

  const UnitTree &a_;
  const UnitTree &b_;
  AnchorScale scale_;
  AlignBudget budget_;
  float alone_ = 0;                      // the share of units without a partner
  std::vector<std::uint32_t> partners_;  // of a
  std::vector<std::uint32_t> taken_;     // of b
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t> other_slots_;
};

}  // namespace

std::vector<TreePair> pair_trees(const UnitTree &a, const UnitTree &b) { return Pairing(a, b).run(); }

}  // namespace celac
