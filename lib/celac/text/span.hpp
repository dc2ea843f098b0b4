#pragma once
// Positions in a source. Everything in celac that points into a file points with these.

#include <cstdint>

namespace celac {

/// A half-open range of bytes, 0-based. 32 bits are enough: inputs are at most 256 MiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend bool operator==(const Span &, const Span &) = default;
};

/// A range of lines, 1-based and inclusive, as the model prints it.
struct LineRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// A place as people count it: line and column from 1, the column in characters.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Place &, const Place &) = default;
};

}  // namespace celac
