#pragma once
// How sure a row is: the share of links like it that were right between editions whose concordances are known.

#include "celac/diff/diff.hpp"

namespace celac {

/// 0-1. Of a row of one side, which claims nothing, 0.
[[nodiscard]] float confidence_of(const Row &row);

}  // namespace celac
