#pragma once
// Pairs that large editions would miss: where the words that two nodes share stand in hundreds of others, their lists
// are too long to be walked, and what stands around the nodes has to tell.

#include <cstdint>
#include <vector>

#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/matching.hpp"

namespace celac {

/// Adds to `pairs`, sorted and scored, the best pairs of each node within the part of the other edition that its own
/// part corresponds to by the links so far and by the best of `pairs`; they are not yet scored. Only nodes that `old_nodes` and `new_nodes` list, in rising order.
void add_local_candidates(const Matching &matching, const std::vector<std::uint32_t> &old_nodes,
                          const std::vector<std::uint32_t> &new_nodes, std::vector<Candidate> &pairs);

}  // namespace celac
