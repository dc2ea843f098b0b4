#pragma once
// Words that a plan's texts show to be names: with a capital inside a sentence.

#include <string>
#include <unordered_set>

#include "celac/plan/plan.hpp"

namespace celac {

/// Adds them to `names` in lower case. Words in capitals are none.
void collect_names(const Plan &plan, std::unordered_set<std::string> &names);

}  // namespace celac
