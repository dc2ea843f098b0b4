#pragma once
// Who the parties of a plan are: from what its preamble and its title say.

#include <string>
#include <vector>

#include "celac/commitments/words.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// Names as printed, articles dropped; empty where neither preamble nor title names two.
[[nodiscard]] std::vector<std::string> find_parties(const Plan &plan, WordReader &reader);

}  // namespace celac
