#pragma once
// Chinese text by the character, where nearly all characters have three bytes.

#include <cstddef>
#include <string_view>

#include "celac/text/utf8.hpp"

namespace celac {

/// Whether a character of U+4000 to U+9FFF starts with this byte. It has three bytes and, but for the hexagrams, is an
/// ideograph.
[[nodiscard]] inline bool opens_ideograph(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  return first >= 0xE4 && first <= 0xE9;
}

/// utf8::decode(), without a call for a character of three bytes.
[[nodiscard]] inline utf8::Character decode_han(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || (static_cast<unsigned char>(text[at]) & 0xF0U) != 0xE0U) {
    return utf8::decode(text, at);
  }
  const auto bits = [&](std::size_t place) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[place]) & 0x3FU);
  };
  const char32_t first = static_cast<unsigned char>(text[at]) & 0x0FU;
  return {(first << 12U) | (bits(at + 1) << 6U) | bits(at + 2), 3};
}

}  // namespace celac
