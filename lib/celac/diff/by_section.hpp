#pragma once
// The rows of items under the sections that a reader looks for them in.

#include <cstdint>
#include <vector>

#include "celac/diff/diff.hpp"

namespace celac {

/// Rows of Diff::items that belong to one row of Diff::sections: by the new edition's section, of what was removed by
/// the old one's.
struct SectionRows {
  std::uint32_t section = no_node;  ///< row of Diff::sections; no_node: outside any section
  std::vector<std::uint32_t> items;
  std::vector<std::uint32_t> paragraphs;  ///< rows of Diff::paragraphs
};

/// The rows `items` and `paragraphs` (indices) below the sections: one entry for each row of sections, in their order,
/// even with nothing in it; before them one for what stands outside any section, if there is such.
[[nodiscard]] std::vector<SectionRows> by_section(const Diff &diff, const std::vector<std::uint32_t> &items,
                                                  const std::vector<std::uint32_t> &paragraphs);

}  // namespace celac
