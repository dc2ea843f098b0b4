#pragma once
// Lines that start like a label of which the document has no other: an initial, a chapter of somebody else's book.

#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// Which blocks start with such a label, rather a name or a reference. Empty if none does.
[[nodiscard]] std::vector<bool> stray_labels(const Source &source, const Blocks &blocks);

/// Whether one of the labels not far above has the number before: a thousandth item is no year.
[[nodiscard]] bool follows_number_before(const Blocks &blocks, std::uint32_t index, const Label &label);

}  // namespace celac
