#pragma once
// A plan, and a diff, as Word files.

#include <optional>
#include <string>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/diff/diff.hpp"
#include "celac/plan/plan.hpp"
#include "celac/write/office/docx_facts.hpp"

namespace celac {

/// Appends `plan`: headings with outline levels, labels as they are printed, tables, bookmarks that are ids. Fails only
/// where the file would be larger than the format holds.
[[nodiscard]] std::optional<Diagnostic> write_plan_docx(std::string &out, const Plan &plan, const DocxFacts &facts);

/// Appends the new edition with tracked changes: who accepts all of them has its text, who rejects all of them the old
/// one's, both as write_plan_docx() has them. What was split, merged or moved, and signals, are comments. Fails as above.
[[nodiscard]] std::optional<Diagnostic> write_diff_docx(std::string &out, const Diff &diff, const DocxFacts &facts);

}  // namespace celac
