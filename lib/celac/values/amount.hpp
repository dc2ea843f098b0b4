#pragma once
// Numbers of running text as values: 5,000 = 5.000 = 5 000, 1,5 million, 3 亿; sums of money and counted things.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/values/spelled_numbers.hpp"

namespace celac {

/// A number in a text: an exact decimal ("2500000", "0.5") and where it stands, scale words included.
struct FoundNumber {
  std::string value;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool scaled = false;  ///< with a word: million, mil, 万
};

/// The number that starts at byte `at`, where a digit stands.
[[nodiscard]] std::optional<FoundNumber> number_at(std::string_view text, std::size_t at, Tongue tongue);

/// A sum of money or a number of things. Of a range, `to` is its upper end.
struct FoundAmount {
  std::string value;
  std::string to;
  std::string currency;  ///< ISO 4217; empty for things
  std::string unit;      ///< the noun; % for percentages; empty for money
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// All sums and counted things of `text`, in order. Years, labels, numbers in names and references are none.
[[nodiscard]] std::vector<FoundAmount> find_amounts(std::string_view text, std::string_view language);

}  // namespace celac
