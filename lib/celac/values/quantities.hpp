#pragma once
// Every number that a text says, as a value in the conventions of its language: digits with their marks, words, months,
// Han numerals; and what each is (an amount, a percentage, part of a date). For comparing what two languages say.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/values/spelled_numbers.hpp"

namespace celac {

enum class QuantityKind : std::uint8_t { number, date, amount, percentage, ordinal, reference };

/// A date or a number with several parts gives one quantity each; they share a `group` and its span.
struct Quantity {
  QuantityKind kind = QuantityKind::number;
  bool spelled = false;  ///< in words or Han numerals, which idioms use too
  bool month = false;    ///< a month by its name
  bool code = false;     ///< digits of a code (L3, AAL2): they mean what a number elsewhere may say, and nothing alone
  std::uint32_t group = 0;
  double value = 0;
  double other = -1;          ///< what the digits say in the other convention: 1.234 and 1,234; else -1
  std::string_view currency;  ///< of an amount: the word of its family ("dollar"), empty if none is said
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// In the order of `text`. Spans are bytes of `text`.
[[nodiscard]] std::vector<Quantity> find_quantities(std::string_view text, Tongue tongue);

/// Whether both can mean the same number, however they are written.
[[nodiscard]] bool may_be_equal(const Quantity &a, const Quantity &b);

}  // namespace celac
