#pragma once
// Numbers in digits, with the marks of thousands and decimals of each language.

#include <cstddef>
#include <string_view>
#include <vector>

#include "celac/values/spelled_numbers.hpp"

namespace celac {

/// 1.234 is 1234 in Spanish and 1.234 in English: `value` is what the language says, `other` the other reading or -1.
/// What is no number of one part (2.1.1, 12.10.2009, 12/10/2009) has its `parts` instead.
struct Digits {
  double value = 0;
  double other = -1;
  std::vector<double> parts;
  std::size_t size = 0;
};

/// `text` starts with a digit.
[[nodiscard]] Digits parse_digits(std::string_view text, Tongue tongue);

}  // namespace celac
