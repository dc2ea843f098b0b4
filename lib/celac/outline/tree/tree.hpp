#pragma once
// From choices to a tree: which text belongs to which node, and how it goes on over wraps and page breaks. Nodes
// still consist of lines here; build.hpp turns them into the model.

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/search/search.hpp"
#include "celac/outline/tree/pieces.hpp"

namespace celac {

/// A paragraph, title or bullet: pieces that are joined to one text.
struct Passage {
  std::uint32_t first_piece = 0;  ///< its pieces in Tree::pieces
  std::uint32_t piece_count = 0;
  std::uint32_t block = 0;
  std::uint8_t heading = 0;
  Emphasis emphasis = Emphasis::plain;
  bool bullet = false;
  bool after_children = false;
};

/// A node of the outline: a heading, an entry of a list or a row, with or without a label.
struct TreeNode {
  explicit TreeNode(std::pmr::memory_resource *memory) : passages(memory), children(memory) {}

  std::uint32_t parent = 0;      ///< that of the root is the root
  std::int32_t block = -1;       ///< -1 for the root
  const Label *label = nullptr;  ///< null for the root, headings, entries and rows without a number
  std::uint8_t heading = 0;
  Emphasis emphasis = Emphasis::plain;
  bool row = false;
  bool group = false;                  ///< a cell of a table that stands over the rows below it
  bool bullet = false;                 ///< an entry of a list, without a label
  bool label_alone = false;            ///< nothing stood after the label on its line
  std::pmr::vector<Passage> passages;  ///< the first is the title, or the text right after the label
  std::pmr::vector<std::uint32_t> children;
};

struct FurnitureSpan {
  FurnitureKind kind;
  std::uint32_t first;  ///< lines, 0-based, inclusive
  std::uint32_t last;
};

struct Tree {
  /// Of the nodes' lists. They are many, short and all gone at once: one arena, first for it is let go last.
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory;
  std::vector<TreeNode> nodes;  ///< nodes[0] is the root; in document order
  std::vector<Piece> pieces;    ///< of all passages, those of one side by side
  std::vector<FurnitureSpan> furniture;
  std::vector<Passage> footnotes;

  [[nodiscard]] std::span<const Piece> pieces_of(const Passage &passage) const {
    return {pieces.data() + passage.first_piece, passage.piece_count};
  }
};

[[nodiscard]] Tree grow_tree(const Source &source, const Blocks &blocks, const Outline &outline);

}  // namespace celac
