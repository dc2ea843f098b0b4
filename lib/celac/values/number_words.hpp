#pragma once
// The words that numbers are spelled with, language by language.

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

}  // namespace celac
