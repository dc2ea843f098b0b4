#pragma once
// Classes of bytes, for what is ASCII by its grammar (numbers, ids, codes). Words of a language take utf8.hpp.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace celac::ascii {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
[[nodiscard]] constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

/// The small letter of a capital; any other byte as it is.
[[nodiscard]] constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c | 0x20) : c; }

/// The number that `text` starts with, of `most` digits at most; none where `size` is 0.
struct Number {
  std::uint32_t value = 0;
  std::uint32_t size = 0;
};
[[nodiscard]] constexpr Number leading_number(std::string_view text, std::size_t most) {
  Number number;
  while (number.size < text.size() && number.size < most && is_digit(text[number.size])) {
    number.value = number.value * 10 + static_cast<std::uint32_t>(text[number.size++] - '0');
  }
  return number;
}

}  // namespace celac::ascii
