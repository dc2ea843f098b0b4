#pragma once
// Numbers as numbers: what "3.4", "IV", "c" and "16-A" count.

#include <cstdint>
#include <string>
#include <string_view>

namespace celac::check {

enum class Counting : std::uint8_t { none, arabic, roman, letter };

/// A canonical number taken apart. `value` is that of its last component.
struct Ordinal {
  Counting counting = Counting::none;
  bool upper = false;              ///< of Roman numbers and letters
  bool inserted = false;           ///< 16-A, 2bis
  bool either = false;             ///< a letter that is also a Roman number: i, v, x, C
  std::uint8_t components = 0;     ///< 2 in 3.4
  std::uint32_t value = 0;         ///< as `counting` says
  std::uint32_t letter_value = 0;  ///< as a letter, where `either`
  std::uint32_t roman_value = 0;   ///< as a Roman number, where `either`
  std::uint64_t front = 0;         ///< the components before the last, comparable: 3 in 3.4
  std::string_view front_text;     ///< the same as written, without the point
  std::string_view code;           ///< letters of a code before the last component: R in R2
};

[[nodiscard]] Ordinal read_ordinal(std::string_view number);

/// Whether both can be members of one series: same way of counting, same number of components, same code.
[[nodiscard]] bool count_together(const Ordinal &a, const Ordinal &b);

/// `value` written as `like` is: 4, IV, iv, d.
[[nodiscard]] std::string write_ordinal(std::uint32_t value, const Ordinal &like);

/// Value of a Roman number in its strict form, in capitals or small letters or both; 0 if it is none.
[[nodiscard]] std::uint32_t roman_value(std::string_view text);

}  // namespace celac::check
