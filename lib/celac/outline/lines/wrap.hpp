#pragma once
// How the lines of a document are wrapped.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

struct Wrap {
  std::uint32_t width = 0;  ///< characters that nine tenths of the wrapped lines keep to; 0 if they are not wrapped
  bool goes_on = false;     ///< several lines go on with the one above, and are no entries of a list
};

/// Measured on all lines but those of a contents page.
[[nodiscard]] Wrap measure_wrap(const Source &source, const std::vector<Line> &lines,
                                const std::vector<LineFact> &facts);

}  // namespace celac
