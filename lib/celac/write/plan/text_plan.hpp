#pragma once
// A plan as plain text for reading: filled lines, hanging labels, nothing that a terminal obeys.

#include <string>

#include "celac/plan/plan.hpp"

namespace celac {

/// Lines of at most 80 columns, where the words allow it.
void write_plan_text(std::string &out, const Plan &plan);

}  // namespace celac
