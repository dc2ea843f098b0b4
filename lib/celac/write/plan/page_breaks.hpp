#pragma once
// Where the pages of the print ended: in the middle of a text, or before a node.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/plan/plan.hpp"

namespace celac {

/// The page breaks that the furniture of a plan tells of, asked for in document order. A run of furniture (page
/// number, blank lines, running head) without a node between is one break.
class PageBreaks {
 public:
  explicit PageBreaks(const Plan &plan);

  /// Whether a break stands before byte `begin` that was not asked for yet; takes all of them.
  bool before(std::uint32_t begin);
  /// Offsets in `text` at which a page ended; `at` is where the text stands in the source, its label included. Reckoned
  /// from the end of the text, for what stands before it (label, marks) is not counted, and set to the nearest blank.
  std::vector<std::size_t> within(std::string_view text, const Location &at);

 private:
  std::vector<std::uint32_t> breaks_;  // first byte of each, in order
  std::size_t next_ = 0;
};

}  // namespace celac
