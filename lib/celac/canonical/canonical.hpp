#pragma once
// Canonical Markdown: what `render --to markdown` writes, opened by a comment that says so. In it levels and marks are
// the truth, so nothing is searched for:
//
//     <!-- celac: canonical 1 -->
//     <!-- celac: language en -->
//
//     # The plan's title
//
//     Words before the first section, a paragraph a line.
//
//     ## **II** Title of a section            the label is what is bold right after the mark
//     ### A heading without a number
//     - **1** Text of an item.
//     - **2** *Title of an item*
//
//       Text below a title, or more text.
//
//       - **a** A sub-item.
//
//       Text after a sub-item: a paragraph of the item above.
//     - An entry without a number.
//     - **3** <!-- celac: column=Measure --> Text of a table row, from the column Measure.
//
//       | Deadline | Lead |
//       |---|---|
//       | its other | cells |
//     <!-- celac: level 2 -->                 what follows stands below the last heading of that level again
//     ---
//     <!-- celac: notes -->
//     - **1** A footnote.
//
// `<!-- celac: number=4 kind=article id=II.4 level=7 -->` after a mark or label says what the label alone does not, such
// as `kind=row` of a row without a number; `<!-- celac: paragraph id=x -->` above a paragraph gives it its id. Text below
// an entry that has no sub-items is more text of that entry, unless it is said to be a paragraph.

#include <cstdint>
#include <string>
#include <string_view>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/edition.hpp"

namespace celac {

inline constexpr std::string_view canonical_opener = "<!-- celac: canonical 1 -->";

/// Whether these bytes are canonical Markdown, of whatever version.
[[nodiscard]] bool is_canonical(std::string_view bytes);

/// What a label says by itself: "Article 4" is number 4 of kind article, "3.4" is number 3.4 of no kind.
struct LabelMeaning {
  std::string number;
  std::string kind;

  friend bool operator==(const LabelMeaning &, const LabelMeaning &) = default;
};
[[nodiscard]] LabelMeaning meaning_of_label(std::string_view label);

/// Reads canonical Markdown. `language` (BCP 47) overrides what the file says. Refuses versions that are not known and
/// nesting past the limit. Nothing was weighed, so Edition::reading stays empty.
[[nodiscard]] Result<Edition> read_canonical(Source source, const std::string &language);

}  // namespace celac
