#pragma once
// Scoring a diff against a known concordance (a TSV of ids or unique numbers).

#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/diff/diff.hpp"

namespace celac {

/// A pair of nodes; no_node for none.
struct NodePair {
  std::uint32_t old_node = no_node;
  std::uint32_t new_node = no_node;

  friend auto operator<=>(const NodePair &, const NodePair &) = default;
};

/// One line of a concordance that the diff has not, or a pair of the diff that the concordance has not.
struct Miss {
  NodePair pair;
  bool invented = false;
};

/// Links are counted: a row of one and n has n of them. Only nodes that the concordance lists count against it.
struct GoldScore {
  std::size_t expected = 0;
  std::size_t found = 0;    ///< links of the diff that could be judged
  std::size_t correct = 0;  ///< in both
  std::vector<Miss> misses;

  [[nodiscard]] double precision() const { return found == 0 ? 1.0 : double(correct) / double(found); }
  [[nodiscard]] double recall() const { return expected == 0 ? 1.0 : double(correct) / double(expected); }
  [[nodiscard]] double f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
};

/// A concordance. `unresolved` are warnings, one for each name that is unknown or ambiguous; its line is not in `pairs`.
struct Gold {
  std::vector<NodePair> pairs;
  std::vector<Diagnostic> unresolved;
};

/// Reads `tsv` (a header unless its words name nodes, then old TAB new; blank for none; more columns ignored) against
/// the nodes of `diff`. A name is an id, a unique number or label, or that of a parent with its child's number in
/// brackets: AC-2(1). Fails at a line without a tab, and where no name of the file is a node's.
[[nodiscard]] Result<Gold> read_gold(std::string_view tsv, const std::string &file, const Diff &diff);

[[nodiscard]] GoldScore score_gold(const Diff &diff, const std::vector<NodePair> &gold);

}  // namespace celac
