#pragma once
// Lines of a text on a terminal, what was sought in them marked.

#include <cstddef>
#include <string>
#include <string_view>

#include "celac/text/pattern.hpp"

namespace celac {

/// How the lines of a node look.
struct LineLook {
  std::size_t width = 0;          ///< columns; 0: a line stays one line
  bool color = false;             ///< hits are dyed
  const Pattern *hits = nullptr;  ///< what is marked, if anything
};

/// Appends each line of `text` after `indent` blanks, printable whatever it holds, wrapped after `hang` blanks more.
void append_lines(std::string &out, std::string_view text, std::size_t indent, std::size_t hang, const LineLook &look);

}  // namespace celac
