#pragma once
// The alignment from end to end: exact pass, candidates, matching, sections, gaps, groups, rows.

#include "celac/diff/diff.hpp"

namespace celac {

/// Fills rows, `possibly` and `transfers` of a diff whose sides are set. `from` as in add_doubts.
void align(Diff &diff, std::size_t from);

}  // namespace celac
