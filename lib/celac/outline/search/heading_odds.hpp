#pragma once
// What the signs of an unmarked heading weigh together.

#include "celac/outline/lines/heading_signs.hpp"

namespace celac {

/// The sum of the weights of its signs: positive where it rather is a heading.
[[nodiscard]] int heading_odds(const HeadingCandidate &candidate);

}  // namespace celac
