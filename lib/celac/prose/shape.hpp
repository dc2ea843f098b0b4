#pragma once
// The shape of a line: its words without numbers, case, marks and white space, as a hash. Heads of one book's pages
// have one shape, and so have an entry of the contents and its heading.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

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

/// Which of many lines are alike in shape to no other, found without reading each of their letters. Lines end with no
/// white space but blanks.
class ShapeSigns {
 public:
  explicit ShapeSigns(std::size_t lines)
      : letters_(lines), sign_(lines), seen_(std::bit_ceil(16 * lines + 1)), shared_(seen_.size()) {}

  /// All of them are added before the first one is asked about.
  void add(std::size_t i, std::string_view line);

  /// False of some that are, too.
  [[nodiscard]] bool is_unique(std::size_t i) const { return !shared_[sign_[i]]; }
  /// How many of its letters are of ASCII or ideographs.
  [[nodiscard]] std::uint32_t letters(std::size_t i) const { return letters_[i]; }

 private:
  std::vector<std::uint32_t> letters_;
  std::vector<std::uint32_t> sign_;  // equal for lines of one shape
  std::vector<bool> seen_;           // by sign; so many that few lines share one by chance
  std::vector<bool> shared_;
};

}  // namespace celac
