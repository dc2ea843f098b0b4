#pragma once
// Which paragraph of a new edition was which of the old one.

#include <cstdint>
#include <utility>
#include <vector>

#include "celac/diff/diff.hpp"
#include "celac/write/office/docx_blocks.hpp"

namespace celac {

/// Indices of an old block and a new one; each stands in at most one pair.
using BlockPair = std::pair<std::uint32_t, std::uint32_t>;

/// What the blocks of an edition belong to: its sections and items, and behind these its paragraphs.
struct BlockUnits {
  std::vector<std::uint32_t> of_blocks;  ///< `no_node`: the title and the notes
  std::uint32_t paragraphs = 0;          ///< the unit of the first node of ParagraphRows
  std::uint32_t count = 0;
};

/// `nodes` is a side of a diff, `paragraphs` that of its paragraphs.
[[nodiscard]] BlockUnits block_units(const DocxBlocks &text, const EditionIndex &nodes, const EditionIndex &paragraphs);

/// A row of a diff, whose nodes are units; `first_old` and `first_new` are those of its sides' first nodes.
struct UnitRow {
  const Row *row = nullptr;
  const EditionIndex *old_side = nullptr;
  const EditionIndex *new_side = nullptr;
  std::uint32_t first_old = 0;
  std::uint32_t first_new = 0;
  bool sections = false;  ///< of sections
};

/// Those of sections, items and paragraphs.
[[nodiscard]] std::vector<UnitRow> unit_rows(const Diff &diff, const BlockUnits &was, const BlockUnits &now);

/// The pairs that `rows` say, by the old block: of each pair of units the lines that are equal, or alike in the same
/// order. Of a row that was split or merged one pair of units has them, that with the most words in common.
[[nodiscard]] std::vector<BlockPair> pair_blocks(const std::vector<UnitRow> &rows, const DocxBlocks &was,
                                                 const BlockUnits &old_units, const DocxBlocks &now,
                                                 const BlockUnits &new_units);

/// Those of `pairs`, by the old block, that keep their order on both sides: the heaviest set of them, by words, what the
/// diff calls moved counting little. Their indices, ascending.
[[nodiscard]] std::vector<std::uint32_t> pairs_in_order(const std::vector<BlockPair> &pairs,
                                                        const std::vector<std::uint64_t> &weights,
                                                        std::uint32_t new_blocks);

}  // namespace celac
