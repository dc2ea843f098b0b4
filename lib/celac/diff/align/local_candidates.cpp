#include "celac/diff/align/local_candidates.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

constexpr std::size_t most_in_part = 400;  // nodes of a part that are all looked at
constexpr std::size_t most_for_node = 4;

// Which part of the other edition each part corresponds to: the one that most of what stands in it leads to.
class Parts {
 public:
  Parts(const EditionIndex &from, const EditionIndex &to) : from_(from), to_(to), favourites_(from.size(), no_node) {}

  void vote(std::uint32_t from, std::uint32_t to) {
    std::uint32_t a = from_.parents[from];
    std::uint32_t b = to_.parents[to];
    for (; a != no_node && b != no_node; a = from_.parents[a], b = to_.parents[b]) {
      ++votes_[std::uint64_t{a} << 32U | b];
    }
  }

  void count() {
    std::vector<std::uint32_t> most(from_.size(), 0);
    for (const auto &[pair, votes] : votes_) {
      const auto a = static_cast<std::uint32_t>(pair >> 32U);
      const auto b = static_cast<std::uint32_t>(pair);
      if (votes > most[a] || (votes == most[a] && b < favourites_[a])) {
        most[a] = votes;
        favourites_[a] = b;
      }
    }
  }

  // Of the nearest part around `node` that has one.
  [[nodiscard]] std::uint32_t around(std::uint32_t node) const {
    std::uint32_t part = from_.parents[node];
    while (part != no_node && favourites_[part] == no_node) {
      part = from_.parents[part];
    }
    return part == no_node ? no_node : favourites_[part];
  }

 private:
  const EditionIndex &from_;
  const EditionIndex &to_;
  std::unordered_map<std::uint64_t, std::uint32_t> votes_;
  std::vector<std::uint32_t> favourites_;
};

// The best of `others` in the `part` of the other side for `node`, which is of side `side`, and the one that has its
// number there: where numbers are kept, they may be one though others are more alike.
void offer_best(const Matching &matching, std::size_t side, std::uint32_t node,
                const std::vector<std::uint32_t> &others, std::uint32_t part, std::vector<Candidate> &out) {
  const EditionIndex &from = side == 0 ? matching.old_side : matching.new_side;
  const EditionIndex &to = side == 0 ? matching.new_side : matching.old_side;
  const auto first = std::lower_bound(others.begin(), others.end(), part);
  const auto end = std::lower_bound(first, others.end(), to.ends[part]);
  if (static_cast<std::size_t>(end - first) > most_in_part) {
    return;
  }
  const auto offer = [&](std::uint32_t other) {
    out.push_back(side == 0 ? Candidate{node, other, 0} : Candidate{other, node, 0});
  };
  const std::string &number = from.nodes[node].number();
  std::vector<std::pair<float, std::uint32_t>> best;
  for (auto other = first; other != end; ++other) {
    const float alike = side == 0 ? cosine(matching.lexicon, node, *other) : cosine(matching.lexicon, *other, node);
    best.emplace_back(-alike, *other);
    if (to.parents[*other] == part && same_last_component(number, to.nodes[*other].number())) {
      offer(*other);
    }
  }
  const std::size_t kept = std::min(best.size(), most_for_node);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end());
  for (std::size_t i = 0; i < kept; ++i) {
    offer(best[i].second);
  }
}

}  // namespace

void add_local_candidates(const Matching &matching, const std::vector<std::uint32_t> &old_nodes,
                          const std::vector<std::uint32_t> &new_nodes, std::vector<Candidate> &pairs) {
  const EditionIndex &old_side = matching.old_side;
  const EditionIndex &new_side = matching.new_side;
  Parts of_old(old_side, new_side);
  Parts of_new(new_side, old_side);
  const auto vote = [&](std::uint32_t old_node, std::uint32_t new_node) {
    of_old.vote(old_node, new_node);
    of_new.vote(new_node, old_node);
  };
  for (std::uint32_t node = 0; node < old_side.size(); ++node) {
    if (!matching.links.free_old(node)) {
      vote(node, matching.links.partner(node));
    }
  }
  for (std::size_t i = 0; i < pairs.size();) {
    const Candidate *best = &pairs[i];
    for (; i < pairs.size() && pairs[i].old_node == best->old_node; ++i) {
      best = pairs[i].lexical > best->lexical ? &pairs[i] : best;
    }
    if (best->lexical >= weight::local_vote) {
      vote(best->old_node, best->new_node);
    }
  }
  of_old.count();
  of_new.count();
  std::vector<Candidate> more;
  for (const std::uint32_t node : old_nodes) {
    if (const std::uint32_t part = of_old.around(node); part != no_node) {
      offer_best(matching, 0, node, new_nodes, part, more);
    }
  }
  for (const std::uint32_t node : new_nodes) {
    if (const std::uint32_t part = of_new.around(node); part != no_node) {
      offer_best(matching, 1, node, old_nodes, part, more);
    }
  }
  const auto key = [](const Candidate &pair) { return std::pair{pair.old_node, pair.new_node}; };
  const auto before = [&](const Candidate &a, const Candidate &b) { return key(a) < key(b); };
  std::sort(more.begin(), more.end(), before);
  more.erase(
      std::unique(more.begin(), more.end(), [&](const Candidate &a, const Candidate &b) { return key(a) == key(b); }),
      more.end());
  std::erase_if(more,
                [&](const Candidate &pair) { return std::binary_search(pairs.begin(), pairs.end(), pair, before); });
  pairs.insert(pairs.end(), more.begin(), more.end());
  std::inplace_merge(pairs.begin(), pairs.end() - static_cast<std::ptrdiff_t>(more.size()), pairs.end(), before);
}

}  // namespace celac
