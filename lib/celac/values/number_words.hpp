#pragma once
// How numbers are written, language by language: their words, their scales, the mark before a fraction.

#include <cstdint>
#include <span>
#include <string_view>

#include "celac/values/spelled_numbers.hpp"

namespace celac {

/// A word as fold_word() gives it.
struct NumberWord {
  std::string_view word;
  double value;
};

/// Units, tens and hundreds.
[[nodiscard]] std::span<const NumberWord> small_numbers(Tongue tongue);

/// Thousand and above.
[[nodiscard]] std::span<const NumberWord> scale_words(Tongue tongue);

/// The word that links the parts of a number ("and", "y"); empty if the language has none.
[[nodiscard]] std::string_view number_link(Tongue tongue);

/// Which mark stands before the fraction.
enum class DecimalMark : std::uint8_t { point, comma };
/// The one of a language: the point in English and Chinese.
[[nodiscard]] DecimalMark decimal_mark_of(Tongue tongue);

}  // namespace celac
