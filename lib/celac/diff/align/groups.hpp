#pragma once
// Splits and merges: what one-to-one matching left over, tried against what a matched pair leaves unexplained. A free
// node joins a group if most of it stands in the one text, and there in what the others of the group do not say.

#include <vector>

#include "celac/diff/align/absorbed.hpp"
#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/matching.hpp"
#include "celac/diff/align/phrases.hpp"

namespace celac {

/// One old node that became several, or several that became one. Exactly one list has one member.
struct Group {
  std::vector<std::uint32_t> old_nodes;
  std::vector<std::uint32_t> new_nodes;
  float similarity = 0;
  float margin = 0;  ///< lead of the group over its best single pair
};

/// What may be a part of a matched node beside its partner, and is not certain enough for its row.
struct Groups {
  std::vector<Group> groups;
  std::vector<Possibly> doubtful;
};

/// Finds groups among the weighed `pairs` and takes their members out of the links. A group without a
/// linked pair in it must be `least_similar`. What was `absorbed` is a member, whatever else there is.
[[nodiscard]] Groups find_groups(const std::vector<Candidate> &pairs, const std::vector<Absorbed> &absorbed,
                                 float least_similar, const Phrases &phrases, Matching &matching);

}  // namespace celac
