#pragma once
// What parse says of its own reading: limits that were met, numbers that stand twice, and where a document was read
// thinly, so that nobody trusts a tree that misses half of the structure.

#include "celac/outline/search/search.hpp"
#include "celac/outline/tree/build.hpp"
#include "celac/outline/tree/tree.hpp"
#include "celac/plan/edition.hpp"

namespace celac {

/// Adds the warnings to `edition`, whose plan and reading are complete.
void report_reading(const Blocks &blocks, const Outline &outline, const Tree &tree, const Built &built,
                    Edition &edition);

}  // namespace celac
