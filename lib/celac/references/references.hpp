#pragma once
// References as data: what the texts of a plan cite, and what of it stands in the same plan.

#include "celac/plan/plan.hpp"

namespace celac {

/// Fills in `references` of all items and paragraphs.
void add_references(Plan &plan);

}  // namespace celac
