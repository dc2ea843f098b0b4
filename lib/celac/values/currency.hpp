#pragma once
// The currencies that texts name: one table for whoever reads sums.

#include <cstdint>
#include <span>
#include <string_view>

namespace celac {

/// How a currency is named: by a sign or a code as it is printed, by a word as fold_word() gives it, in Chinese.
enum class CurrencyForm : std::uint8_t { sign, code, word, han };

struct CurrencyName {
  CurrencyForm form = CurrencyForm::sign;
  std::string_view name;
  std::string_view iso;     ///< ISO 4217
  std::string_view family;  ///< what another language may call it by: all dollars are "dollar", all pesos "peso"
};

/// All names of one form, longer ones before those that they begin or end with.
[[nodiscard]] std::span<const CurrencyName> currency_names(CurrencyForm form);

/// The name of one form that `text` starts with, or ends with; null for none.
[[nodiscard]] const CurrencyName *currency_at_start(std::string_view text, CurrencyForm form);
[[nodiscard]] const CurrencyName *currency_at_end(std::string_view text, CurrencyForm form);

/// The currency that a word, as fold_word() gives it, names; null for none.
[[nodiscard]] const CurrencyName *currency_of_word(std::string_view folded);

}  // namespace celac
