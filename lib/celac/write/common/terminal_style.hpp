#pragma once
// How text for a terminal looks.

#include <cstddef>

namespace celac {

struct TerminalStyle {
  std::size_t width = 80;  ///< columns
  bool color = false;
};

}  // namespace celac
