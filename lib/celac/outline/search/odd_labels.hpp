#pragma once
// Labels that only the rest of the document can judge: numbers without a mark ("1 Open the gate"), which are items where
// all items are numbered like this, and lines that start like a label of which there is no other.

#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// The blocks whose bare numbers count on from one paragraph to the next; empty where there are none.
[[nodiscard]] std::vector<bool> bare_numbers(const Source &source, const Blocks &blocks);

/// Whether numbers that count on often change what stands around them: "1.", "2)", "(3)".
[[nodiscard]] bool mixes_styles(const Blocks &blocks);

/// Which blocks start with such a label, rather a name or a reference. Empty if none does.
[[nodiscard]] std::vector<bool> stray_labels(const Source &source, const Blocks &blocks);

/// Whether one of the labels not far above has the number before: a thousandth item is no year.
[[nodiscard]] bool follows_number_before(const Blocks &blocks, std::uint32_t index, const Label &label);

}  // namespace celac
