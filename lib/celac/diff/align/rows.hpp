#pragma once
// From links and groups to rows: every node in exactly one, each with what changed.

#include "celac/diff/align/alignment.hpp"
#include "celac/diff/align/groups.hpp"

namespace celac {

/// Fills `sections` and `items` of a diff whose sides are set. A section that is linked to an item has its row in
/// items.
void make_rows(const Links &links, const std::vector<Group> &groups, Diff &diff);

}  // namespace celac
