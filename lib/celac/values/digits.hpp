#pragma once
// Numbers in digits, with the marks of thousands and decimals of each language.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/values/spelled_numbers.hpp"

namespace celac {

/// A number as its digits say it: 12.50 is "1250" with two decimals.
struct Decimal {
  std::string digits;
  std::size_t decimals = 0;

  [[nodiscard]] double value() const;
};

/// 1.234 is 1234 in Spanish and 1.234 in English: `value` is what the language says, `other` the other reading, or nothing.
/// What is no number of one part (2.1.1, 12.10.2009, 12/10/2009) has its `parts` instead.
struct Digits {
  Decimal value;
  std::optional<Decimal> other;
  std::vector<double> parts;
  std::size_t size = 0;
};

/// Which blanks part thousands: a common one is no more than a blank in English and Chinese, unless figures are looked for.
enum class Blanks : std::uint8_t { of_language, all };

/// `text` starts with a digit.
[[nodiscard]] Digits parse_digits(std::string_view text, Tongue tongue, Blanks blanks = Blanks::of_language);

}  // namespace celac
