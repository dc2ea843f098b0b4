#pragma once
// One text out of two editions: what stays, what goes, what comes, in the order of both.

#include <vector>

#include "celac/diff/diff.hpp"
#include "celac/write/office/docx_body.hpp"

namespace celac {

/// The steps from `was` to `now`, the blocks of the diff's editions: without what came and what arrived they are the
/// blocks of the old one in their order, without what went and what left those of the new one. What the rows of the diff
/// pair stays where the order of most words can be kept; what else they pair moves, or where it changed as well goes and
/// comes with a comment. All three must outlive the result.
[[nodiscard]] std::vector<DocxStep> redline(const Diff &diff, const DocxBlocks &was, const DocxBlocks &now);

}  // namespace celac
