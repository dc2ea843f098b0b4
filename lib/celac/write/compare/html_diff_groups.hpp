#pragma once
// The sections of a diff's page: which of them have something to show, how deep they stand, what they hold.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/diff/by_section.hpp"
#include "celac/write/common/page_words.hpp"
#include "celac/write/model/describe_diff.hpp"

namespace celac {

/// A section that has something to show.
struct RowGroup {
  const SectionRows *rows = nullptr;
  std::uint32_t level = 3;  ///< of its heading
  bool itself = false;      ///< its own row changed
  bool paragraphs = false;  ///< some of its paragraphs did
};

/// A section of the page with all below it.
struct GroupCount {
  std::string anchor;  ///< empty: rows outside any section
  std::string name;    ///< plain text
  std::uint32_t level = 3;
  std::size_t rows = 0;
  std::size_t changed = 0;
};

/// Those of `all`, which has to stay, in their order.
[[nodiscard]] std::vector<RowGroup> groups_of(const DiffView &view, const std::vector<SectionRows> &all);

/// One count for each group.
[[nodiscard]] std::vector<GroupCount> count_groups(const Diff &diff, const std::vector<RowGroup> &groups,
                                                   const PageWords &words);

}  // namespace celac
