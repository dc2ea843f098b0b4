#pragma once
// Nodes that hold words.

#include <vector>

#include "celac/plan/lookup.hpp"
#include "celac/text/pattern.hpp"

namespace celac {

/// `roots` with all that stands in them, in document order, each once. `all` is all_nodes() of their plan.
[[nodiscard]] std::vector<NodeRef> with_descendants(const std::vector<NodeRef> &all, const std::vector<NodeRef> &roots);

/// Those of `nodes` whose own words match: the title of a section, title, text and cells of an item, the words of a
/// paragraph. Words are compared in NFC. Fails where the expression backtracks without end.
[[nodiscard]] Result<std::vector<NodeRef>> matching_nodes(const std::vector<NodeRef> &nodes, Pattern &pattern);

}  // namespace celac
