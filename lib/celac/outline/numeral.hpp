#pragma once
// Numerals in every manner that plans and laws number with: their values, apart from how they are dressed.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace celac {

enum class Numeral : std::uint8_t { none, arabic, roman_upper, roman_lower, letter_upper, letter_lower, han, ordinal };

/// One component of a number. `suffix` orders what was inserted after a number: 0 none, 2 bis, 3 ter ...,
/// 101 a, 102 b ... (16-A is {16, 101}), 1000 and more a letter behind a Latin suffix (5 bis A). See order_of_suffix().
struct Component {
  std::uint32_t value = 0;
  std::uint16_t suffix = 0;
  Numeral kind = Numeral::none;

  friend bool operator==(const Component &, const Component &) = default;
};

/// Values past this are not numbers of anything (they are amounts, years with typos, attacks).
inline constexpr std::uint32_t max_number = 999'999;

/// A Roman number in canonical form (IV, not IIII), 1 to 3999, of one case. `text` must be all letters.
[[nodiscard]] std::optional<std::uint32_t> parse_roman(std::string_view text);

/// The Roman number in capitals; `value` is 1 to 3999.
[[nodiscard]] std::string format_roman(std::uint32_t value);

/// A Chinese number: 一, 十二, 一百二十一, 二〇二二, also with 〇, 零 and 两. Whole `text`.
[[nodiscard]] std::optional<std::uint32_t> parse_han(std::string_view text);

/// Whether `code` is one of the characters of a Chinese number.
[[nodiscard]] bool is_han_numeral(char32_t code);

/// A spelled ordinal of the languages celac knows ("first", "décimo primero", "premier", "erster"), any case,
/// accents or none, one or two words. Returns the value and how many bytes of `text` it took; value 0: none.
struct Ordinal {
  std::uint32_t value = 0;
  std::uint32_t size = 0;
};
[[nodiscard]] Ordinal parse_ordinal(std::string_view text);

/// A spelled cardinal with a capital, as it stands behind a word: the One of "Part One".
[[nodiscard]] Ordinal parse_cardinal(std::string_view text);

/// A Latin suffix at the start of `text` (bis, ter, quater, quat, quinquies ...): its rank and its length.
struct Suffix {
  std::uint16_t rank = 0;
  std::uint32_t size = 0;
};
[[nodiscard]] Suffix parse_latin_suffix(std::string_view text);

/// What sorts suffixes of one number: none, A, B, bis, bis A, ter ...
[[nodiscard]] inline std::uint32_t order_of_suffix(std::uint16_t suffix) {
  return suffix >= 1000 ? suffix - 1000U : suffix > 100 ? suffix - 100U : suffix * 64U;
}

/// The suffix of a letter (1 for A) behind a Latin one.
[[nodiscard]] inline std::uint16_t suffix_with_letter(std::uint16_t latin, unsigned letter) {
  return static_cast<std::uint16_t>(1000U + latin * 64U + letter);
}

/// The bytes that the word of a preliminary title ("Título preliminar") takes at the start of `text`; 0 for none.
[[nodiscard]] std::uint32_t parse_preliminary(std::string_view text);

/// The word at the start of `text` in lower case without accents, for table look-ups: at most 24 bytes, else empty.
/// `size` is how many bytes of `text` the word takes.
struct FoldedWord {
  std::array<char, 24> letters{};
  std::uint32_t length = 0;
  std::uint32_t size = 0;
  [[nodiscard]] std::string_view view() const { return {letters.data(), length}; }
};
[[nodiscard]] FoldedWord fold_word(std::string_view text);

}  // namespace celac
