#pragma once
// The rows of a diff under their sections, for html_diff: what changed stands open, runs of what did not are folded.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/diff/signals.hpp"
#include "celac/write/common/page_words.hpp"
#include "celac/write/compare/html_diff_groups.hpp"
#include "celac/write/compare/section_flow.hpp"
#include "celac/write/model/describe_diff.hpp"

namespace celac {

/// A changed sum, date or duty, for the head of the page.
struct Highlight {
  std::string anchor;
  std::string id;
  Signal signal;
};

/// What the rows are, written.
struct DiffRows {
  std::string html;
  std::vector<GroupCount> groups;  ///< in the order of the page
  std::vector<Highlight> highlights;
};

[[nodiscard]] DiffRows write_diff_rows(const DiffView &view, const SectionFlow &flow, const PageWords &words);

/// Appends the rows of paragraphs `rows` (indices) that changed.
void append_paragraph_rows(std::string &out, const ParagraphRows &paragraphs, const std::vector<std::uint32_t> &rows,
                           const PageWords &words);

}  // namespace celac
