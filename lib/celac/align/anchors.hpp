#pragma once
// What of a text stands in its translations, too.

#include <vector>

#include "celac/align/facts.hpp"

namespace celac {

/// Gives every unit of an edition its anchors, weighed by how few other units have them.
void find_anchors(std::vector<UnitFacts> &units);

/// How much two units share: 0 nothing, 1 all.
[[nodiscard]] float anchor_likeness(const UnitFacts &a, const UnitFacts &b);

}  // namespace celac
