#pragma once
// What became of each node between two editions (celac/diff/1): rows of indices into the nodes of both. Words, signals
// and texts are worked out when a row is written, so that a diff of a hundred thousand items stays small.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/diff/edition_index.hpp"

namespace celac {

/// The schema that this version writes.
inline constexpr const char *diff_schema = "celac/diff/1";

enum class Change : std::uint8_t { unchanged, reworded, renumbered, moved, split, merged, added, removed };
inline constexpr std::uint8_t change_count = 8;

/// In the order of the enumeration, for every listing of changes.
[[nodiscard]] std::string_view name(Change change);

/// A set of changes. `unchanged` stands alone.
class ChangeSet {
 public:
  constexpr void add(Change change) { bits_ = static_cast<std::uint8_t>(bits_ | bit(change)); }
  [[nodiscard]] constexpr bool has(Change change) const { return (bits_ & bit(change)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool meets(ChangeSet other) const { return (bits_ & other.bits_) != 0; }
  friend bool operator==(const ChangeSet &, const ChangeSet &) = default;

 private:
  static constexpr std::uint8_t bit(Change change) {
    return static_cast<std::uint8_t>(1U << static_cast<std::uint8_t>(change));
  }
  std::uint8_t bits_ = 0;
};

/// Calls `use` with each change of the set, in the order of the enumeration.
template <class Use>
void for_each(ChangeSet set, Use use) {
  for (std::uint8_t i = 0; i < change_count; ++i) {
    if (set.has(static_cast<Change>(i))) {
      use(static_cast<Change>(i));
    }
  }
}

/// What an alignment rests on.
enum class MatchedBy : std::uint8_t { none, exact, text, structure, containment };

[[nodiscard]] std::string_view name(MatchedBy matched_by);

/// One correspondence: 1-1, 1-n, n-1, 1-0 or 0-1. Indices into Side::nodes, ascending.
struct Row {
  std::vector<std::uint32_t> old_nodes;
  std::vector<std::uint32_t> new_nodes;
  ChangeSet change;
  float similarity = 0;  ///< 0-1, symmetric
  float margin = 0;      ///< lead over the best other pair of either side, 0-1
  MatchedBy matched_by = MatchedBy::none;
};

/// A pair that may be one commitment but was not certain enough; both also stand as removed and added. Or one of them
/// has a row of its own, and the other, removed or added, may be a further part of it.
struct Possibly {
  std::uint32_t old_node = 0;
  std::uint32_t new_node = 0;
  float similarity = 0;
};

/// A part of the text of `old_node` that went to `new_node` without a row between them; `share` of the old text.
struct Transfer {
  std::uint32_t old_node = 0;
  std::uint32_t new_node = 0;
  float share = 0;
};

/// The rows of paragraphs: indices into sides that have these beside the other nodes.
struct ParagraphRows {
  EditionIndex old_side;
  EditionIndex new_side;
  std::vector<Row> rows;  ///< in the order of the new edition, what was removed where it stood
};

/// Borrows both plans, through its sides.
struct Diff {
  EditionIndex old_side;
  EditionIndex new_side;
  std::vector<Row> sections;  ///< in the order of the new edition, what was removed where it stood
  std::vector<Row> items;
  ParagraphRows paragraphs;
  std::vector<Possibly> possibly;
  std::vector<Transfer> transfers;
  bool preamble_differs = false;
};

/// True if no row says anything but `unchanged`, and title and preamble are the same.
[[nodiscard]] bool is_same(const Diff &diff);

/// Aligns two editions. Both plans must outlive the result. Without `paragraphs` these have no rows.
[[nodiscard]] Diff diff_plans(const Plan &old_plan, const Plan &new_plan, bool paragraphs = true);

}  // namespace celac
