#pragma once
// What makes a block a heading or like one: the odds that its signs give it, emphasis, words that come again.

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/lines/heading_signs.hpp"

namespace celac {

/// Gives a block of text what speaks for its being a heading. `candidate` is the one at its line, or null.
void weigh_heading(Block &block, const HeadingCandidate *candidate);

/// Rather a heading than text: its lines are a block of their own, whatever stands right above and below them.
[[nodiscard]] inline bool stands_as_heading(const Block &block) {
  const bool ends_title = block.open_before && block.page_before && block.emphasis == Emphasis::capitals;
  return block.style != 0 && !block.goes_on && block.heading_odds > 0 && block.label_count == 0 && !ends_title;
}

/// "**A. Harbours and the roads that" / "lead to them**"
[[nodiscard]] bool is_wrapped_title(const Blocks &blocks, const Block &block, const HeadingCandidate &candidate);

/// The emphasis of a block of text without a mark of a heading, of its first line. `candidate` is of that line, or null.
[[nodiscard]] Emphasis emphasis_of_block(const Source &source, const Blocks &blocks, const Block &block,
                                         const HeadingCandidate *candidate);

/// "**CHAPTER I" / "**": the marks of a bold line close on the next one. Says whether the block, one of `blocks`, leaves
/// that line out.
bool close_bold(const Source &source, Blocks &blocks, Block &block);

/// Headings of one level with the same words stand in parts that are built alike.
void mark_repeated_headings(const Source &source, Blocks &blocks);

}  // namespace celac
