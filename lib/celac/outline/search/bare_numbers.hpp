#pragma once
// Numbers without a mark, "1 Open the gate": items in a document whose items are all numbered like this.

#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// The blocks whose bare numbers count on from one paragraph to the next; empty where there are none.
[[nodiscard]] std::vector<bool> bare_numbers(const Source &source, const Blocks &blocks);

/// Whether numbers that count on often change what stands around them: "1.", "2)", "(3)".
[[nodiscard]] bool mixes_styles(const Blocks &blocks);

}  // namespace celac
