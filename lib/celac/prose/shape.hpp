#pragma once
// The shape of a line: its words without numbers, case, marks and white space, as a hash. Heads of one book's pages
// have one shape, and so have an entry of the contents and its heading.

#include <cstdint>
#include <string_view>

namespace celac {

struct Shape {
  std::uint64_t hash = 0;
  std::uint32_t letters = 0;  ///< how many were left
};

[[nodiscard]] Shape shape_of(std::string_view text);

/// A number below `shape_ends` from the first and the last letter alone: texts that differ in it differ in shape.
/// `text` ends with no white space but blanks.
[[nodiscard]] std::uint32_t ends_of_shape(std::string_view text);
inline constexpr std::uint32_t shape_ends = 4096;

}  // namespace celac
