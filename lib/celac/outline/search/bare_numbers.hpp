#pragma once
// Numbers without a mark, "1 Open the gate": items in a document whose items are all numbered like this.

#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// The blocks whose bare numbers count on from one paragraph to the next, in a document where such numbers are the
/// rule; empty where they are not. A line in which a sentence goes on is none of them, whatever it starts with.
[[nodiscard]] std::vector<bool> bare_numbers(const Source &source, const Blocks &blocks);

/// Whether numbers that count on often change what stands around them: "1.", "2)", "(3)".
[[nodiscard]] bool mixes_styles(const Blocks &blocks);

/// Whether the block is one of "1 Open", "2 Close", "3 Weigh" on consecutive lines: three numbers that count on are no
/// accident.
[[nodiscard]] bool in_number_run(const Source &source, const Blocks &blocks, std::uint32_t index);

}  // namespace celac
