#pragma once
// What stands beside a number and says what it is: currencies, marks of percentages, words of references.

#include <cstddef>
#include <string_view>

namespace celac {

/// A currency by the word of its family and the bytes that its name takes; size 0 for none.
struct Currency {
  std::string_view name;
  std::size_t size = 0;
};

/// The currency that `text` starts with (symbol, code or name, after blanks and "de").
[[nodiscard]] Currency currency_after(std::string_view text);

/// The currency that `text` ends with, before the blanks at its end.
[[nodiscard]] Currency currency_before(std::string_view text);

/// The bytes of "%", "per cent", "por ciento" ... at the start of `text`; 0 for none.
[[nodiscard]] std::size_t percent_after(std::string_view text);

/// Whether `folded`, a word as fold_word() gives it, is one that a number is cited with: article, artículo, Absatz.
[[nodiscard]] bool is_reference_word(std::string_view folded);

/// What a Han numeral counts by: 个, 年, 名. Bytes at the start of `text`, 0 for none.
[[nodiscard]] std::size_t han_measure(std::string_view text);

/// The part of a law that 第N is followed by: 条, 款, 章. Bytes at the start of `text`, 0 for none.
[[nodiscard]] std::size_t han_reference(std::string_view text);

}  // namespace celac
