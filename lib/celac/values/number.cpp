#include <algorithm>

#include "celac/text/utf8.hpp"
#include "celac/values/amount.hpp"
#include "celac/values/number_spaces.hpp"
#include "celac/values/number_words.hpp"

namespace celac {
namespace {

constexpr std::size_t most_digits = 18;

// Whether exactly three digits stand at `at`.
bool group_at(std::string_view text, std::size_t at) {
  return digit_at(text, at) && digit_at(text, at + 1) && digit_at(text, at + 2) && !digit_at(text, at + 3);
}

// Digits and a power of ten as a plain decimal.
std::string decimal(std::string digits, int exponent) {
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
  const DecimalMark mark = decimal_mark_of(tongue);
  FoundNumber out;
  out.begin = at;
  std::string digits;
  while (digit_at(text, at) && digits.size() <= most_digits) {
    digits += text[at++];
  }
  const char decimal_sign = mark == DecimalMark::comma ? ',' : '.';
  int exponent = 0;
  while (at < text.size() && digits.size() <= most_digits) {
    const std::size_t space = digits.size() <= 3 || exponent == 0 ? space_at(text, at) : 0;
    // The decimal comma, too, parts thousands in half of the countries that use it: 2,500,000 and 5,000 becas.
    const bool either = mark == DecimalMark::comma && text[at] == ',' && group_at(text, at + 1) &&
                        scale_at(text, at + 4, tongue).exponent == 0;
    const bool group_mark = (text[at] == ',' || text[at] == '.') && (text[at] != decimal_sign || either);
    const bool grouped = (group_mark && group_at(text, at + 1)) ||
                         (space != 0 && group_at(text, at + space) && digits.size() <= 15);
    if (grouped && digits[0] != '0') {
      at += space != 0 ? space : std::size_t{1};
      digits.append(text.substr(at, 3));
      at += 3;
      continue;
    }
    if ((text[at] == ',' || text[at] == '.') && digit_at(text, at + 1)) {
      ++at;
      while (digit_at(text, at) && digits.size() <= most_digits) {
        digits += text[at++];
        --exponent;
      }
    }
    break;
  }
  if (digits.empty() || digits.size() > most_digits || digit_at(text, at)) {
    return std::nullopt;
  }
  const Scale scale = scale_at(text, at, tongue);
  out.scaled = scale.exponent != 0;
  out.value = decimal(std::move(digits), exponent + scale.exponent);
  out.end = scale.end;
  return out;
}

}  // namespace celac
