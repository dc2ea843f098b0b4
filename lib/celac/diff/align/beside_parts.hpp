#pragma once
// What stands beside a part of a split or merge: the next siblings often went the same way.

#include "celac/diff/align/groups.hpp"
#include "celac/diff/align/part_evidence.hpp"

namespace celac {

/// Adds to each group the siblings beside its parts that are one more: what is linked to another node and more like the
/// whole than like that, and what is left over and more like the whole than a part is. Their links are taken back.
void add_beside_parts(const PartEvidence &evidence, Matching &matching, std::vector<Group> &groups);

}  // namespace celac
