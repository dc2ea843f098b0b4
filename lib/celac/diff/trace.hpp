#pragma once
// Commitments through any number of editions (celac/trace/1): the alignments of neighbours put together. A lineage is a
// directed acyclic graph, for commitments split and merge; what was dropped may return in a later edition.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/diff/diff.hpp"

namespace celac {

/// The schema that this version writes.
inline constexpr const char *trace_schema = "celac/trace/1";

/// How an item stands in an edition: how it came there, or that it is gone there.
enum class Status : std::uint8_t { added, kept, reworded, moved, split, merged, dropped, returned };

/// `added` is called "new".
[[nodiscard]] std::string_view name(Status status);

/// An item of an edition: indices of the edition and into EditionIndex::nodes. Where one of a lineage is `dropped`, a
/// node with `no_node` stands in the first edition that lacks it.
struct TraceNode {
  std::uint32_t edition = 0;
  std::uint32_t node = 0;
  Status status = Status::added;
};

/// From an item to what became of it, in the next edition or, if it returned, a later one.
struct TraceLink {
  std::uint32_t from_edition = 0, from_node = 0;
  std::uint32_t to_edition = 0, to_node = 0;
  ChangeSet change;
  float similarity = 0;
};

struct Lineage {
  std::vector<TraceNode> nodes;  ///< by edition, then document order, what is gone last
  std::vector<TraceLink> links;
};

/// Borrows the plans.
struct Trace {
  std::vector<EditionIndex> editions;
  std::vector<Lineage> lineages;  ///< in the order of their first items
};

/// Traces the items of `plans`, oldest first; at least two. The plans must outlive the result.
[[nodiscard]] Trace trace_plans(const std::vector<const Plan *> &plans);

/// "L1" for index 0.
[[nodiscard]] std::string lineage_name(std::uint32_t index);

/// The lineages (indices) that a node which `query` names in any edition belongs to; all of them for an empty query.
/// Where none is called so, "EDITION:ID" means a node of one edition: its number from 0, its file's name, or that
/// without folder and ending. Fails if no edition has such a node.
[[nodiscard]] Result<std::vector<std::uint32_t>> select_lineages(const Trace &trace, const std::string &query);

/// True if every item stands in every edition and is kept.
[[nodiscard]] bool is_same(const Trace &trace);

}  // namespace celac
