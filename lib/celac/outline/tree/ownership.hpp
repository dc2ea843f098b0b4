#pragma once
// Which node a paragraph or an entry of a list without a label belongs to: by what was announced, by indentation, by the
// marks of the entries that are open.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/outline/tree/tree.hpp"

namespace celac {

/// Asked while a tree grows; nodes are indices into Tree::nodes, blocks are indices into Blocks::blocks.
class Ownership {
 public:
  Ownership(const Source &source, const Blocks &blocks, const Outline &outline, const Tree &tree);

  /// The node that block `index` is a paragraph of, where `current` was the last to get words. What stands in it later
  /// in the document keeps a node open.
  [[nodiscard]] std::uint32_t of_paragraph(std::uint32_t index, std::uint32_t current) const;

  /// The parent of the entry that block `index` opens. Entries of one mark and column are siblings; one set in, or with
  /// a mark that none of the open ones has, stands below.
  [[nodiscard]] std::uint32_t of_entry(std::uint32_t index, std::uint32_t current);

  /// The open entry that the labelled block `index` is set into, which it then stands below, whatever its label says;
  /// 0 for none. "- Open the quays:" / "    1. at dawn;"
  [[nodiscard]] std::uint32_t entry_around(std::uint32_t index);

  /// The entry `node`, or a numbered one inside an entry, was opened; it stays open until another node or paragraph ends
  /// its list.
  void open_entry(std::uint32_t node) { entries_.push_back(node); }
  void end_list() { entries_.clear(); }
  [[nodiscard]] bool is_open_entry(std::uint32_t node) const;

 private:
  // The mark of an entry and the column at which it stands.
  struct EntryMark {
    std::string_view mark;
    std::uint32_t column = 0;
  };

  [[nodiscard]] std::uint32_t list_above(std::uint32_t index, std::uint32_t current) const;
  [[nodiscard]] std::uint32_t beside_labelled(std::uint32_t index, std::uint32_t node) const;
  [[nodiscard]] std::uint32_t next_number_above(std::uint32_t column, std::uint32_t current) const;
  [[nodiscard]] EntryMark mark_of(const Block &block) const;
  [[nodiscard]] bool stays_open(const TreeNode &node, std::uint32_t index) const {
    return node.block >= 0 && last_below_[static_cast<std::size_t>(node.block)] > index;
  }
  [[nodiscard]] bool is_set_in(const Block &block, const TreeNode &node) const;
  [[nodiscard]] bool closes_list(const Block &block, const TreeNode &item) const;
  [[nodiscard]] bool announces(const TreeNode &node) const;
  [[nodiscard]] const Block &block_of(const TreeNode &node) const {
    return blocks_.blocks[static_cast<std::size_t>(node.block)];
  }
  [[nodiscard]] std::string_view tail_of(const TreeNode &node) const;

  const Source &source_;
  const Blocks &blocks_;
  const Tree &tree_;
  std::vector<std::uint32_t> last_below_;  // of each block: the last block whose node stands below its own
  std::vector<std::uint32_t> entries_;     // the open entries, each but the first inside the one before
};

}  // namespace celac
