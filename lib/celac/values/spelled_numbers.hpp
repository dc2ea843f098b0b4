#pragma once
// Cardinal numbers written in words, and the words that multiply digits, in the conventions of each language: a billion
// is 1e9 in English and 1e12 in French.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace celac {

/// A language whose numbers are known.
enum class Tongue : std::uint8_t { other, en, es, pt, fr, de, it, zh };

/// Of a BCP 47 tag: "es-MX" is es.
[[nodiscard]] Tongue tongue_of(std::string_view tag);

/// A number in words; `size` is how many bytes of the text it took, 0 for none.
struct SpelledNumber {
  double value = 0;
  std::size_t size = 0;
};

/// The number in words that starts at the start of `text`: "twenty-four", "dos mil quinientos", "quatre-vingt-dix",
/// "vierundzwanzig". A lone "one" is an article in most languages and none.
[[nodiscard]] SpelledNumber parse_spelled_number(std::string_view text, Tongue tongue);

/// What multiplies the digits before it: "million", "mil millones", "Mrd.", 万, 亿. `value` is the factor.
[[nodiscard]] SpelledNumber parse_scale(std::string_view text, Tongue tongue);

/// A number of Han numerals at the start of `text`, with units up to 亿: 三千五百, 二〇二二, 一亿二千万. Malformed runs are
/// taken whole and give the value -1: 十四五 is a name, not a number.
[[nodiscard]] SpelledNumber parse_han_quantity(std::string_view text);

}  // namespace celac
