#pragma once
// Words as they are compared: cut to a stem, Han characters apart.

#include <cstddef>
#include <string_view>

namespace celac {

/// Bytes of a word that count: "sanitizes", "sanitized" and "sanitization" are one term. Crude beside a stemmer, but
/// the same for every language.
inline constexpr std::size_t stem_length = 8;

/// `word` is of a normal text.
[[nodiscard]] inline std::string_view stem(std::string_view word) {
  if (word.size() <= stem_length || static_cast<unsigned char>(word[0]) >= 0x80) {
    return word;
  }
  return word.substr(0, stem_length);
}

/// Whether a word of a normal text is one Han character.
[[nodiscard]] inline bool is_han(std::string_view word) {
  return word.size() >= 3 && static_cast<unsigned char>(word[0]) >= 0xE2;
}

}  // namespace celac
