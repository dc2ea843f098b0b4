#pragma once
// When a block goes on with the text before it, over wraps, page breaks and blank lines, and when a paragraph ends within
// wrapped lines.

#include <cstdint>
#include <optional>
#include <vector>

#include "celac/outline/tree/tree.hpp"

namespace celac {

/// Asked while a tree grows.
class Joins {
 public:
  /// All are kept by the caller, who goes on filling the tree.
  Joins(const Source &source, const Blocks &blocks, const Outline &outline, const Tree &tree);

  /// How `block`, whose lines are `passage`, goes on with the last text of node `current`.
  [[nodiscard]] JoinKind join_of(const Block &block, const Passage &passage, std::uint32_t current);

  /// A paragraph ends between two lines of one passage.
  [[nodiscard]] bool ends_paragraph(const Piece &before, const Piece &next);

 private:
  [[nodiscard]] bool ends_with_room(std::uint32_t above, std::uint32_t below, std::size_t room) const;
  [[nodiscard]] bool parts_often();
  [[nodiscard]] bool lacks_room(const Piece &tail, const Block &block) const;
  [[nodiscard]] bool fills_its_line(const Piece &tail, const Block &block) const;

  const Source &source_;
  const Blocks &blocks_;
  const Tree &tree_;
  std::vector<std::uint32_t> contents_;  // blocks of contents pages, in order
  std::uint32_t loose_paragraphs_ = 0;   // that are not the first of their items
  std::optional<bool> parts_often_;
};

}  // namespace celac
