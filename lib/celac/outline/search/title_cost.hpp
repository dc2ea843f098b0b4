#pragma once
// What a heading without a number costs where it stands.

#include "celac/outline/search/series.hpp"

namespace celac {

/// How deep a line rather stands by its looks alone: heading marks first, then emphasis, items last.
[[nodiscard]] std::uint16_t level_of(const Block &block, const Label *label, bool stands_out);

/// The nearest open heading that looks like `node`, from `top` down to the root; null for none.
[[nodiscard]] const OpenNode *open_alike(const OpenNode *top, const OpenNode &node);

/// The cost of the title `node` under `parent`, after its child `beside` (null: as the first). `alike` is the open
/// heading that looks like it.
void title_cost(const OpenNode &parent, const OpenNode *beside, const OpenNode &node, const OpenNode *alike,
                Tally &tally);

}  // namespace celac
