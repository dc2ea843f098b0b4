#pragma once
// Lists whose entries stand on consecutive lines, without blank lines and, often, without full stops.

#include <string_view>

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// Whether a line may be an entry by its first bytes: a number, or letters with what closes them ("(b)", "iv.", "二、").
[[nodiscard]] bool may_be_entry(std::string_view content);

/// Whether a label of `block`, which has some and is to follow those in `blocks`, goes on with one above it in the same list. Its
/// sub-lists may stand between, paragraphs may not.
[[nodiscard]] bool goes_on_with_list(const Blocks &blocks, const Block &block);

/// The same of an entry that Markdown itself reads as the next of an ordered list, for documents whose lines are
/// wrapped.
[[nodiscard]] bool is_next_in_list(std::string_view bytes, const Blocks &blocks, const Block &block);

/// The label of the block is a first one: 1., a), I.
[[nodiscard]] bool starts_list(const Blocks &blocks, const Block &block);

/// "a) the piers, and" / "b) the quays": the text above ends an entry with a comma, and this is the next of its list;
/// or "1. see article 134.º" / "2. ...".
[[nodiscard]] bool follows_entry(const Blocks &blocks, const Block &block, std::string_view above);

}  // namespace celac
