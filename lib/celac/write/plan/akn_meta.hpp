#pragma once
// The metadata of an Akoma Ntoso document: identification (FRBR), references, notes.

#include <string>

#include "celac/write/plan/akn_plan.hpp"

namespace celac {

/// Appends <meta>.
void append_akn_meta(std::string &out, const Plan &plan, const AknOptions &options);

}  // namespace celac
