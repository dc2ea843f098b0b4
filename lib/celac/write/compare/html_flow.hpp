#pragma once
// The flow of items between the sections of two editions, as SVG: bars for sections, bands for items that went one way,
// wedges for those that are new or were removed. Each band is a link to its first row.

#include <string>

#include "celac/write/common/page_words.hpp"
#include "celac/write/compare/section_flow.hpp"

namespace celac {

/// Appends the picture twice, for wide and for narrow screens (style shows one of them).
void append_flow(std::string &out, const Diff &diff, const SectionFlow &flow, const PageWords &words);

/// Appends the same as a table, for readers who cannot see it.
void append_flow_table(std::string &out, const Diff &diff, const SectionFlow &flow, const PageWords &words);

}  // namespace celac
