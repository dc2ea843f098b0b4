#pragma once
// What a crawler writes before a document about its file: a heading or two and a list of fields, "- **Source**: none".

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks the head as front matter where the document opens with it: headings, then three or more entries that are
/// fields and nothing else, two of them with keys that say what a file is.
void mark_file_head(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts);

}  // namespace celac
