#pragma once
// The rows of the diff report, section by section.

#include <string>

#include "celac/write/compare/section_flow.hpp"

namespace celac {

/// Appends the sections with their rows. What filters need is in the attributes of a row: its changes, its bands of the
/// flow, its nodes in both editions (indices into Side::nodes).
void append_diff_rows(std::string &out, const DiffView &view, const SectionFlow &flow);

}  // namespace celac
