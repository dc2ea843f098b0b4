#pragma once
// Word edits in running text for a terminal: coloured, or marked as git and wdiff mark them.

#include <cstddef>
#include <string>
#include <vector>

#include "celac/diff/words.hpp"

namespace celac {

/// How text for a terminal looks.
struct TerminalStyle {
  std::size_t width = 80;  ///< columns
  bool color = false;
};

/// Appends the edits as lines of at most `style.width` columns after `indent` blanks, each ended by LF. Removed words
/// are red, inserted ones green; without colour [-removed-] and {+inserted+}. Printable whatever the plan holds.
void append_marked(std::string &out, const std::vector<WordEdit> &edits, std::size_t indent, TerminalStyle style);

}  // namespace celac
