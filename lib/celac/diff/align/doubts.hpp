#pragma once
// What the rows leave open: pairs that may be one commitment, and parts of texts that went elsewhere.

#include <vector>

#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/lexicon.hpp"
#include "celac/diff/diff.hpp"

namespace celac {

/// Fills `possibly` and `transfers` of a diff whose rows are made, from the weighed `pairs` and the doubtful `parts` of
/// matched nodes. A part went elsewhere if
/// at least a quarter of a text stands in a node of another row, and neither in its own partners nor in what the other
/// came from. `from` is the side whose texts are parted: 0, or 1 where the sides are to be swapped afterwards.
void add_doubts(const std::vector<Candidate> &pairs, const std::vector<Possibly> &parts, const Lexicon &lexicon,
                std::size_t from, Diff &diff);

}  // namespace celac
