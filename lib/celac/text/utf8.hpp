#pragma once
// UTF-8 by the character. Decoding assumes valid text: Source refuses anything else.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace celac::utf8 {

/// A decoded character and the bytes it took.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 0;
};

/// decode() of a character past ASCII.
[[nodiscard]] Character decode_long(std::string_view text, std::size_t at);

/// The character that starts at byte `at`; {0, 0} at the end.
[[nodiscard]] inline Character decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return {};
  }
  const auto c = static_cast<unsigned char>(text[at]);
  return c < 0x80 ? Character{c, 1} : decode_long(text, at);
}

/// The character that ends just before byte `at`; {0, 0} at the start.
[[nodiscard]] Character decode_before(std::string_view text, std::size_t at);

void append(std::string &out, char32_t code);

/// Byte offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms).
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

/// How many characters `text` has.
[[nodiscard]] std::size_t count(std::string_view text);

/// White space in the sense of the model: ASCII, NBSP, the spaces of U+2000-200A, U+202F, U+205F, U+3000,
/// U+2028/9, U+0085. Not the zero-width ones: those are invisible.
[[nodiscard]] bool is_wide_space(char32_t code);  // those past ASCII
[[nodiscard]] inline bool is_space(char32_t code) {
  return code < 0x80 ? code == ' ' || (code >= 0x09 && code <= 0x0D) : is_wide_space(code);
}

/// Characters that the model drops: U+200B, U+FEFF, U+2060, soft hyphen.
[[nodiscard]] inline bool is_invisible(char32_t code) {
  return code == 0x200B || code == 0xFEFF || code == 0x2060 || code == 0xAD;
}

[[nodiscard]] bool is_letter(char32_t code);
[[nodiscard]] bool is_upper(char32_t code);
[[nodiscard]] bool is_lower(char32_t code);
[[nodiscard]] bool is_digit(char32_t code);
/// A symbol that is no letter, mark of a currency or of arithmetic: ■ ➢ 🔸, and what private fonts hold.
[[nodiscard]] bool is_symbol(char32_t code);
/// A combining mark: it belongs to the letter before it. Not the selectors of glyph variants.
[[nodiscard]] bool is_mark(char32_t code);

/// Columns that a terminal gives the character: 0 for combining marks and what is invisible, 2 for wide ones.
[[nodiscard]] int width(char32_t code);

/// Written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
[[nodiscard]] bool is_right_to_left(char32_t code);

/// Characters written without spaces between words: Han, kana, and CJK and full-width punctuation.
[[nodiscard]] bool is_cjk(char32_t code);

[[nodiscard]] char32_t to_lower(char32_t code);

/// `text` in lower case, for comparison only.
[[nodiscard]] std::string lower(std::string_view text);

/// `text` in the composed normal form (NFC): the same words have the same bytes. For comparison, slugs and lookups.
[[nodiscard]] std::string nfc(std::string_view text);

/// Appends `code` as texts are compared when they are matched: case folded, compatibility forms and accents taken off
/// (NFKD, Unicode 15). Never for output.
void append_folded(std::string &out, char32_t code);

/// `text` without white space (and what is invisible) at its ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// `text` without white space at its ends; what is invisible stays.
[[nodiscard]] std::string_view trim_space(std::string_view text);

}  // namespace celac::utf8
