#pragma once
// Word edits in running text for a terminal: coloured, or marked as git and wdiff mark them.

#include <cstddef>
#include <string>
#include <vector>

#include "celac/diff/words.hpp"
#include "celac/write/common/terminal_style.hpp"

namespace celac {

/// Appends the edits as lines of at most `style.width` columns after `indent` blanks, each ended by LF. Removed words
/// are red and struck through, inserted ones green and underlined; without colour [-removed-] and {+inserted+}. Printable whatever the plan holds.
void append_marked(std::string &out, const std::vector<WordEdit> &edits, std::size_t indent, TerminalStyle style);

}  // namespace celac
