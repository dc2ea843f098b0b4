#pragma once
// What stands above the rows of a diff's page: the changed sums, dates and duties, the contents, the tools.

#include <string>
#include <vector>

#include "celac/diff/summary.hpp"
#include "celac/write/compare/html_diff_rows.hpp"

namespace celac {

/// Appends the box of changed sums, dates and duties; nothing where there are none.
void append_highlights(std::string &out, const std::vector<Highlight> &highlights, const PageWords &words);

/// Appends the contents: the sections of two levels, with how much of each changed.
void append_diff_contents(std::string &out, const std::vector<GroupCount> &groups, const PageWords &words);

/// What can be chosen.
struct DiffChoices {
  const Diff &diff;
  const SectionFlow &flow;
  const Summary &summary;
};

/// Appends the tools, which are hidden until the script has woken them.
void append_diff_tools(std::string &out, const DiffChoices &choices, const PageWords &words);

}  // namespace celac
