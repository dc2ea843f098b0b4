#pragma once
// The rows of the diff report, section by section.

#include <string>

#include "celac/write/compare/section_flow.hpp"

namespace celac {

/// Appends the sections with their rows. What filters need is in the attributes of a row: its changes, its bands of the
/// flow, its nodes in both editions (indices into Side::nodes).
void append_diff_rows(std::string &out, const DiffView &view, const SectionFlow &flow);

/// Appends the paragraphs that changed, of those listed in `rows`: id, changes and words of each.
void append_paragraph_rows(std::string &out, const ParagraphRows &paragraphs, const std::vector<std::uint32_t> &rows);

}  // namespace celac
