#pragma once
// Labels that were taken for text although a series of their kind is open around them.

#include <vector>

#include "celac/check/draft.hpp"
#include "celac/check/numbering.hpp"

namespace celac::check {

/// Adds a fault for each, and takes away the gap that it explains.
void add_unread_labels(const Draft &draft, std::vector<NumberingFault> &faults);

}  // namespace celac::check
