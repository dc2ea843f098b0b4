#pragma once
// What a heading without a number costs where it stands.

#include "celac/outline/search/series.hpp"

namespace celac {

/// The cost of the title `node` under `parent`, behind its child `beside` (null: as the first).
void title_cost(const Frame &parent, const Frame *beside, const Frame &node, Tally &tally);

}  // namespace celac
