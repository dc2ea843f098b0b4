#pragma once
// Numerals of every kind that plans and laws number with: their values, apart from how they are printed.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace celac {

/// `letters` are those of a code: GV.OC-01 has two such components, whose values tell them apart and nothing else.
enum class Numeral : std::uint8_t {
  none,
  arabic,
  roman_upper,
  roman_lower,
  letter_upper,
  letter_lower,
  han,
  ordinal,
  letters,
  han_formal  ///< 壹 貳 參: stands over 一 二 三
};

/// A Chinese number, in the usual forms or the formal ones.
[[nodiscard]] constexpr bool is_han(Numeral kind) { return kind == Numeral::han || kind == Numeral::han_formal; }

/// One component of a number. `suffix` orders what was inserted after a number: 0 for nothing, 之一 as it counts,
/// other marks (bis, A, 56 J quinquies) as add_mark() packs them.
struct Component {
  std::uint32_t value = 0;
  std::uint32_t suffix : 24 = 0;
  Numeral kind : 8 = Numeral::none;

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

/// One of the forms for accounts and for the first level of Taiwanese documents: 壹 貳 參 拾.
[[nodiscard]] bool is_formal_han_numeral(char32_t code);

/// A spelled ordinal of the languages celac knows ("first", "décimo primero", "premier", "erster"), any case,
/// accents or none, one or two words. Returns the value and how many bytes of `text` it took; value 0: none.
struct Ordinal {
  std::uint32_t value = 0;
  std::uint32_t size = 0;
};
[[nodiscard]] Ordinal parse_ordinal(std::string_view text);

/// Whether it is worth while to ask: a look at two letters.
[[nodiscard]] bool may_be_ordinal(std::string_view text);

/// A spelled cardinal with a capital, as it stands after a word: the One of "Part One".
[[nodiscard]] Ordinal parse_cardinal(std::string_view text);

/// A Latin suffix at the start of `text` (bis, ter, quater, quat, quinquies ...): its rank and its length.
struct Suffix {
  std::uint16_t rank = 0;
  std::uint32_t size = 0;
};
[[nodiscard]] Suffix parse_latin_suffix(std::string_view text);

// A suffix holds up to four marks of six bits, the first one highest, so that suffixes compare as codes print them:
// none, A, AA, AB, B, bis, bis A, ter.
inline constexpr std::uint32_t first_letter_mark = 11;
inline constexpr std::uint32_t last_letter_mark = first_letter_mark + 25;

[[nodiscard]] constexpr std::uint32_t digit_mark(char digit) { return 1U + static_cast<std::uint32_t>(digit - '0'); }
[[nodiscard]] constexpr std::uint32_t letter_mark(char letter) {
  return first_letter_mark + static_cast<std::uint32_t>((letter | 0x20) - 'a');
}
[[nodiscard]] constexpr std::uint32_t latin_mark(std::uint16_t rank) { return last_letter_mark + rank; }

/// `suffix` with one mark more; as it is when it is full.
[[nodiscard]] constexpr std::uint32_t add_mark(std::uint32_t suffix, std::uint32_t mark) {
  unsigned shift = 24;
  do {
    shift -= 6;
    if ((suffix >> shift & 63U) == 0) {
      return suffix | mark << shift;
    }
  } while (shift > 0);
  return suffix;
}

[[nodiscard]] constexpr bool starts_with_letter(std::uint32_t suffix) {
  return suffix >> 18U >= first_letter_mark && suffix >> 18U <= last_letter_mark;
}

/// Whether `b` is the one after `a`: ter after bis, B after A, bis B after bis A; bis, A or 之一 after nothing.
[[nodiscard]] constexpr bool is_next_suffix(std::uint32_t a, std::uint32_t b) {
  if (a == 0) {
    return b == 1 || b == add_mark(0, letter_mark('A')) || b == add_mark(0, latin_mark(2));
  }
  return b == a + ((a & 63U) != 0          ? 1U
                   : (a >> 6U & 63U) != 0  ? 1U << 6U
                   : (a >> 12U & 63U) != 0 ? 1U << 12U
                                           : 1U << 18U);
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
