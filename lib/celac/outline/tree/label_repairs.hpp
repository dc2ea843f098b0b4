#pragma once
// What is changed at the label of a node: marks and blanks that are missing there, numbers that were misread.

#include <cstdint>
#include <vector>

#include "celac/outline/tree/tree.hpp"

namespace celac {

class LabelRepairs {
 public:
  LabelRepairs(const Source &source, const Blocks &blocks, const Tree &tree);

  /// Appends the repairs at the label of `node`, which has one.
  void add(const TreeNode &node, std::vector<Excision> &excisions) const;

  /// Appends the mark that an entry without a label has lost (list_marks.hpp).
  void add_lost_mark(const TreeNode &node, std::vector<Excision> &excisions) const;

 private:
  [[nodiscard]] Span misread_span(const Label &label) const;
  [[nodiscard]] bool is_list_entry(const TreeNode &node) const;
  [[nodiscard]] bool misses_list_mark(const TreeNode &node) const;

  const Source &source_;
  const Blocks &blocks_;
  const Tree &tree_;
  std::vector<std::uint32_t> bullets_;  // how many children of each node are list entries
};

}  // namespace celac
