#pragma once
// What stands between the same neighbours: where one node is left over on each side of a gap, its place speaks for the
// pair even if the texts say little.

#include "celac/diff/align/matching.hpp"

namespace celac {

/// Links labelled nodes of one kind (article, annex ...) that stand alone in the same gap of their kind's sequence,
/// sections and items alike.
void fill_labelled_gaps(Matching &matching);

/// Links items that stand alone in the same gap between linked siblings, if their texts are at all alike.
void fill_item_gaps(Matching &matching);

/// Links what stands between the same neighbours under the same labels ("Article 40" to "Article 45"), if nothing else
/// does: so repealed articles keep their rows, and those that a reform wrote anew.
void fill_numbered_gaps(Matching &matching);

/// Links items that have no words at all, nor anything below them: what stands in corresponding places is the same,
/// first under the same number, then in order.
void link_empty_items(Matching &matching);

}  // namespace celac
