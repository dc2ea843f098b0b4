#pragma once
// What the blocks around one say of it: numbers that count on, titles below labels, lists that a line heads.

#include <cstdint>

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// Blocks are named by their index in `blocks`, or are one of them.
class Neighbours {
 public:
  Neighbours(const Source &source, const Blocks &blocks) : source_(source), blocks_(blocks) {}

  /// A misreading of OCR that the numbers around it prove.
  [[nodiscard]] bool stands_between(std::uint32_t index) const;
  /// The label has its line alone, and a title stands on the next.
  [[nodiscard]] bool stands_over_title(std::uint32_t index) const;
  /// The block of the title below a label that has its line alone; else its own.
  [[nodiscard]] std::uint32_t title_below(std::uint32_t index) const;
  /// The next dotted label takes up its number.
  [[nodiscard]] bool heads_dotted(const Block &block, const Label &label) const;
  /// It is apart from what stands around it, and a label is next.
  [[nodiscard]] bool heads_labels(const Block &block) const;
  /// Another label stands behind it on the same line.
  [[nodiscard]] bool stands_before_inner(std::uint32_t index) const {
    return index + 1 < blocks_.blocks.size() && blocks_.blocks[index + 1].inner;
  }
  /// The text above announces a list.
  [[nodiscard]] bool stands_below_colon(std::uint32_t index) const;

 private:
  [[nodiscard]] std::uint32_t index_of(const Block &block) const {
    return static_cast<std::uint32_t>(&block - blocks_.blocks.data());
  }

  const Source &source_;
  const Blocks &blocks_;
};

}  // namespace celac
