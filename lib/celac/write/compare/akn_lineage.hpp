#pragma once
// Editions as one work: Akoma Ntoso of the last edition, whose wIds are what its nodes were called in the first edition
// that had them.

#include <vector>

#include "celac/diff/trace.hpp"
#include "celac/write/plan/akn_plan.hpp"

namespace celac {

/// The wIds of the new edition's sections and items. A node takes the eId of what it goes back to, if several the
/// first; of the parts of a split the first keeps it. What is new has its own eId, with a number after it where an
/// older node is called so. No wId stands twice.
[[nodiscard]] AknIds work_ids(const Diff &diff);

/// The wIds of the last edition. Items follow their lineages, sections the alignments of neighbours.
[[nodiscard]] AknIds work_ids(const Trace &trace);

}  // namespace celac
