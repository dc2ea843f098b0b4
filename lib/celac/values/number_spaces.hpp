#pragma once
// What may stand between the groups of a number, and between a number and its unit. Internal to values/.

#include <cstddef>
#include <string_view>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

[[nodiscard]] inline bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && ascii::is_digit(text[at]);
}

/// The bytes of a blank at `at` that breaks no number: the common one, and those of print; 0 for none.
[[nodiscard]] inline std::size_t space_at(std::string_view text, std::size_t at) {
  const auto c = utf8::decode(text, at);
  return c.code == ' ' || c.code == 0xA0 || c.code == 0x202F || c.code == 0x2009 ? c.size : 0;
}

/// `at` past a few of them.
[[nodiscard]] inline std::size_t skip_spaces(std::string_view text, std::size_t at) {
  for (int most = 3; most > 0; --most) {
    const std::size_t size = space_at(text, at);
    if (size == 0) {
      break;
    }
    at += size;
  }
  return at;
}

}  // namespace celac
