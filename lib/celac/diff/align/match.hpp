#pragma once
// One-to-one matching of items by their texts, with the place as a small bounded prior: greedy by score, accepted by
// score and margin, then once more with what the first round taught about the sections.

#include <vector>

#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/matching.hpp"
#include "celac/diff/align/trigrams.hpp"
#include "celac/diff/align/votes.hpp"

namespace celac {

/// Sets `lexical` of each pair.
void score_candidates(std::vector<Candidate> &pairs, const EditionIndex &old_side, const EditionIndex &new_side,
                      const Lexicon &lexicon, Trigrams &trigrams);

/// Links items that are still free. `pairs` are sorted by nodes and weighed.
void match_items(const std::vector<Candidate> &pairs, Matching &matching);

/// Takes back links by text that are far below what this pair of editions is used to; more is asked of pairs that stand
/// out of their place, and most of those that are behind another of the `pairs`. `old_nodes` are the items. Returns
/// how alike pairs out of their place must be.
float part_doubtful(const std::vector<Candidate> &pairs, const std::vector<std::uint32_t> &old_nodes,
                    Matching &matching);

/// Sets the margin of each link: its similarity's lead over the best other pair of either node.
void set_margins(const std::vector<Candidate> &pairs, Links &links);

}  // namespace celac
