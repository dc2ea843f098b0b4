#pragma once
// How many items went from which section of the old edition to which of the new one: what a picture of a diff shows.

#include <cstdint>
#include <vector>

#include "celac/write/model/describe_diff.hpp"

namespace celac {

/// A section as the flow counts it: with all below it that has no end of its own.
struct FlowEnd {
  std::uint32_t node = no_node;  ///< of its Side; no_node: items outside any section
  std::uint32_t items = 0;
};

/// Items that went one way. Of a split or merged row each pair of its items counts, in shares that add up to the row.
struct FlowBand {
  std::uint32_t from = no_node;  ///< index into SectionFlow::old_ends; no_node: they are new
  std::uint32_t to = no_node;    ///< index into SectionFlow::new_ends; no_node: they were removed
  bool moved = false;  ///< away from their section, not with it; with one end missing, moves too small to draw
                       ///< one by one: to several sections, or from them
  double out = 0;      ///< items of the old edition
  double in = 0;       ///< items of the new one
  std::vector<std::uint32_t> rows;
};

struct SectionFlow {
  std::vector<FlowEnd> old_ends;  ///< document order
  std::vector<FlowEnd> new_ends;
  std::vector<FlowBand> bands;                      ///< by `from`, then `to`; births last
  std::vector<std::vector<std::uint32_t>> of_rows;  ///< the bands of each row of Diff::items
};

/// The flow of the rows to write. Sections are kept apart as deeply as some thirty of them on each side allow.
[[nodiscard]] SectionFlow section_flow(const DiffView &view);

}  // namespace celac
