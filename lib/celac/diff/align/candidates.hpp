#pragma once
// Which pairs are worth comparing: nodes that share rare words or rare pairs of words. Lists longer than a cap are left
// out, so that what every item says costs nothing.

#include <cstdint>
#include <vector>

#include "celac/diff/align/alignment.hpp"
#include "celac/diff/align/lexicon.hpp"

namespace celac {

/// A pair to weigh. `lexical` is the similarity of the two texts, 0-1.
struct Candidate {
  std::uint32_t old_node = 0;
  std::uint32_t new_node = 0;
  float lexical = 0;
};

/// The best pairs by shared weight, a bounded number for each node of either side, sorted by nodes; `lexical` not yet
/// set. Only nodes that `old_nodes` and `new_nodes` list.
[[nodiscard]] std::vector<Candidate> find_candidates(const Lexicon &lexicon,
                                                     const std::vector<std::uint32_t> &old_nodes,
                                                     const std::vector<std::uint32_t> &new_nodes);

}  // namespace celac
