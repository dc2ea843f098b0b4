#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"
#include "celac/values/amount.hpp"
#include "celac/values/number_spaces.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

constexpr std::size_t most_digits = 18;

struct Named {
  std::string_view word;
  int exponent;
};

// As fold_word() gives them. "mil millones" is two words and 10^9.
constexpr auto scales = std::to_array<Named>(
    {{"thousand", 3},     {"mil", 3},       {"mille", 3},      {"million", 6}, {"millions", 6}, {"millon", 6},
     {"millones", 6},     {"milhao", 6},    {"milhoes", 6},    {"mn", 6},      {"billion", 9},  {"billions", 9},
     {"bn", 9},           {"bilhao", 9},    {"bilhoes", 9},    {"bi", 9},      {"milliard", 9}, {"milliards", 9},
     {"mil millones", 9}, {"trillion", 12}, {"trillions", 12}, {"tn", 12},     {"trilhao", 12}, {"trilhoes", 12},
     {"billon", 12},      {"billones", 12}, {"mrd", 9},        {"mio", 6}});
constexpr auto han_scales = std::to_array<Named>({{"万亿", 12}, {"亿", 8}, {"百万", 6}, {"万", 4}, {"千", 3}});

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

// A scale word behind a number: "million", "mil millones", 亿.
Scale scale_at(std::string_view text, std::size_t at) {
  for (const Named &one : han_scales) {
    if (text.substr(at, one.word.size()) == one.word) {
      return {one.exponent, at + one.word.size()};
    }
  }
  const std::size_t begin = skip_spaces(text, at);
  const auto word = fold_word(text.substr(begin, 32));
  const auto *found = std::find_if(scales.begin(), scales.end(),
                                   [&](const Named &one) { return one.word == word.view(); });
  if (word.length == 0 || found == scales.end()) {
    return {0, at};
  }
  const std::size_t end = begin + word.size;
  if (word.view() == "mil") {
    const std::size_t next = skip_spaces(text, end);
    if (const auto second = fold_word(text.substr(next, 32)); second.view() == "millones") {
      return {9, next + second.size};
    }
  }
  return {found->exponent, end};
}

}  // namespace

DecimalMark decimal_mark_of(std::string_view language) {
  const std::string_view tag = language.substr(0, 2);
  return tag == "es" || tag == "pt" || tag == "fr" || tag == "de" || tag == "it" ? DecimalMark::comma
                                                                                 : DecimalMark::point;
}

std::optional<FoundNumber> number_at(std::string_view text, std::size_t at, DecimalMark mark) {
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
                        scale_at(text, at + 4).exponent == 0;
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
  const Scale scale = scale_at(text, at);
  out.scaled = scale.exponent != 0;
  out.value = decimal(std::move(digits), exponent + scale.exponent);
  out.end = scale.end;
  return out;
}

}  // namespace celac
