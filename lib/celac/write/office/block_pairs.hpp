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

/// The pairs that the rows of `diff` say, by the old block: of each pair of nodes the paragraphs that are equal, or alike
/// in the same order. Of a row that was split or merged one pair of nodes has them, that with the most words in common.
[[nodiscard]] std::vector<BlockPair> pair_blocks(const Diff &diff, const DocxBlocks &was, const DocxBlocks &now);

/// Those of `pairs`, by the old block, that keep their order on both sides: the heaviest set of them, by words, what the
/// diff calls moved counting little. Their indices, ascending.
[[nodiscard]] std::vector<std::uint32_t> pairs_in_order(const std::vector<BlockPair> &pairs,
                                                        const std::vector<std::uint64_t> &weights,
                                                        std::uint32_t new_blocks);

}  // namespace celac
