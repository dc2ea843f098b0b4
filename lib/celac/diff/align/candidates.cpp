#include "celac/diff/align/candidates.hpp"

#include <algorithm>

namespace celac {
namespace {

// So many for each node: 8 keep .991 of the true pairs.
constexpr std::size_t most_for_node = 8;

// The work allowed for each old node, in entries of posting lists; small plans have no cap.
constexpr std::uint32_t least_cap = 48;
constexpr std::uint32_t whole_cap = 1'200'000;

struct Scored {
  float weight;
  std::uint32_t index;
  std::uint32_t apart;  // how far the places are apart

  [[nodiscard]] bool before(const Scored &other) const {
    return weight != other.weight ? weight > other.weight : apart < other.apart;
  }
};

// Keeps the best of a node; draws go to the nearer place, so that of many that say the same ("Repealed.") the right
// ones are among them.
struct Best {
  std::vector<Scored> list;

  void offer(const Scored &offered) {
    if (list.size() == most_for_node && !offered.before(list.back())) {
      return;
    }
    auto at = list.end();
    while (at != list.begin() && offered.before(*(at - 1))) {
      --at;
    }
    list.insert(at, offered);
    if (list.size() > most_for_node) {
      list.pop_back();
    }
  }
};

// Posting lists of the terms that are rare enough, of one side.
struct Postings {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> entries;
  std::vector<float> weights;
};

Postings post(const Lexicon &lexicon, const std::vector<std::uint32_t> &nodes, std::uint32_t cap) {
  Postings postings;
  const auto rare = [&](std::uint32_t term) {
    return lexicon.frequency(0, term) != 0 && lexicon.frequency(1, term) <= cap;
  };
  postings.begins.assign(lexicon.term_count() + 1, 0);
  for (const std::uint32_t node : nodes) {
    for (const Term &term : lexicon.of(1, node)) {
      postings.begins[term.id + 1] += rare(term.id) ? 1U : 0U;
    }
  }
  for (std::size_t i = 1; i < postings.begins.size(); ++i) {
    postings.begins[i] += postings.begins[i - 1];
  }
  postings.entries.resize(postings.begins.back());
  postings.weights.resize(postings.begins.back());
  std::vector<std::uint32_t> next(postings.begins.begin(), postings.begins.end() - 1);
  for (std::uint32_t index = 0; index < nodes.size(); ++index) {
    const float norm = lexicon.norm(1, nodes[index]);
    for (const Term &term : lexicon.of(1, nodes[index])) {
      if (rare(term.id)) {
        postings.entries[next[term.id]] = index;
        postings.weights[next[term.id]++] = term.weight / norm;
      }
    }
  }
  return postings;
}

}  // namespace

std::vector<Candidate> find_candidates(const Lexicon &lexicon, const std::vector<std::uint32_t> &old_nodes,
                                       const std::vector<std::uint32_t> &new_nodes) {
  const auto size = static_cast<std::uint32_t>(old_nodes.size() + new_nodes.size() + 1);
  const std::uint32_t cap = std::max(least_cap, whole_cap / size);
  const Postings postings = post(lexicon, new_nodes, cap);
  std::vector<float> weight(new_nodes.size());
  std::vector<std::uint32_t> touched;
  std::vector<Best> best_of_new(new_nodes.size());
  std::vector<Candidate> out;
  const double stretch = old_nodes.empty()
                             ? 0
                             : static_cast<double>(new_nodes.size()) / static_cast<double>(old_nodes.size());
  for (std::uint32_t i = 0; i < old_nodes.size(); ++i) {
    const float norm = lexicon.norm(0, old_nodes[i]);
    for (const Term &term : lexicon.of(0, old_nodes[i])) {
      if (lexicon.frequency(0, term.id) > cap) {
        continue;
      }
      for (std::uint32_t at = postings.begins[term.id]; at < postings.begins[term.id + 1]; ++at) {
        const std::uint32_t j = postings.entries[at];
        if (weight[j] == 0) {
          touched.push_back(j);
        }
        weight[j] += term.weight / norm * postings.weights[at];
      }
    }
    Best best;
    const auto here = static_cast<std::uint32_t>(i * stretch);
    for (const std::uint32_t j : touched) {
      const std::uint32_t apart = here > j ? here - j : j - here;
      best.offer({weight[j], j, apart});
      best_of_new[j].offer({weight[j], i, apart});
      weight[j] = 0;
    }
    touched.clear();
    for (const Scored &scored : best.list) {
      out.push_back({old_nodes[i], new_nodes[scored.index], 0});
    }
  }
  for (std::uint32_t j = 0; j < new_nodes.size(); ++j) {
    for (const Scored &scored : best_of_new[j].list) {
      out.push_back({old_nodes[scored.index], new_nodes[j], 0});
    }
  }
  const auto key = [](const Candidate &pair) { return std::pair{pair.old_node, pair.new_node}; };
  std::sort(out.begin(), out.end(), [&](const Candidate &a, const Candidate &b) { return key(a) < key(b); });
  out.erase(
      std::unique(out.begin(), out.end(), [&](const Candidate &a, const Candidate &b) { return key(a) == key(b); }),
      out.end());
  return out;
}

}  // namespace celac
