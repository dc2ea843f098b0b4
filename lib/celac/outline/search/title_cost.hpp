#pragma once
// What a heading without a number costs where it stands.

#include "celac/outline/search/series.hpp"

namespace celac {

/// The cost of the title `node` under `parent`, after its child `beside` (null: as the first).
void title_cost(const OpenNode &parent, const OpenNode *beside, const OpenNode &node, Tally &tally);

}  // namespace celac
