#pragma once
// The words that close a document.

#include <cstddef>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/search/search.hpp"

namespace celac {

/// Below the last rule, words that no label, heading or mark of a list stands among close the document: "This declaration
/// creates no duties." They are not of the last item. The first block of them, SIZE_MAX if there is none.
[[nodiscard]] std::size_t find_closing_text(const Source &source, const Blocks &blocks, const Outline &outline);

}  // namespace celac
