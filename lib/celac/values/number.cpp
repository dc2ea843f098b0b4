#include <algorithm>

#include "celac/values/amount.hpp"
#include "celac/values/digits.hpp"
#include "celac/values/number_words.hpp"

namespace celac {
namespace {

constexpr std::size_t most_digits = 18;

// Digits and a power of ten as a plain decimal.
std::string plain(std::string digits, int exponent) {
  while (exponent < 0 && digits.size() > 1 && digits.back() == '0') {
    digits.pop_back();
    ++exponent;
  }
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  digits.erase(0, first);
  if (digits.empty()) {
    return "0";
  }
  std::string out;
  const auto shift = static_cast<std::size_t>(std::clamp(exponent < 0 ? -exponent : exponent, 0, 40));
  if (exponent >= 0) {
    out = digits;
    out.append(shift, '0');
    return out;
  }
  for (std::size_t missing = shift + 1; missing > digits.size(); --missing) {
    out += '0';
  }
  out += digits;
  out.insert(out.end() - static_cast<std::ptrdiff_t>(shift), '.');
  return out;
}

struct Scale {
  int exponent = 0;
  std::size_t end = 0;
};

// A scale word behind a number: "million", "mil millones", 亿; without a language those of English.
Scale scale_at(std::string_view text, std::size_t at, Tongue tongue) {
  const SpelledNumber found = parse_scale(text.substr(at), tongue == Tongue::other ? Tongue::en : tongue);
  int exponent = 0;
  for (double factor = found.value; factor >= 10; factor /= 10) {
    ++exponent;
  }
  return {exponent, at + found.size};
}

}  // namespace

std::optional<FoundNumber> number_at(std::string_view text, std::size_t at, Tongue tongue) {
  Digits read = parse_digits(text.substr(at), tongue, Blanks::all);
  const Scale scale = scale_at(text, at + read.size, tongue);
  // The decimal comma, too, parts thousands in half of the countries that use it: 5,000 becas, but 1,500 millones.
  const bool comma = decimal_mark_of(tongue) == DecimalMark::comma;
  Decimal &decimal = read.other && comma && read.value.decimals > 0 && scale.exponent == 0 ? *read.other : read.value;
  if (!read.parts.empty() || decimal.digits.size() > most_digits) {
    return std::nullopt;
  }
  FoundNumber out;
  out.begin = at;
  out.end = scale.end;
  out.scaled = scale.exponent != 0;
  out.value = plain(std::move(decimal.digits), scale.exponent - static_cast<int>(decimal.decimals));
  return out;
}

}  // namespace celac
