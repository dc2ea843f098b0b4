#pragma once
// What the references of a plan lead to in Akoma Ntoso.

#include "celac/write/plan/akn_words.hpp"

namespace celac {

struct Plan;

/// The eId of each node by its id, where a text refers to any: eIds are given while writing, and have to be known before.
/// The keys are views of `plan`.
[[nodiscard]] AknTargets akn_targets(const Plan &plan);

}  // namespace celac
