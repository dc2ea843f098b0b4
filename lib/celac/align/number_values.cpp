#include "celac/align/number_values.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

constexpr std::string_view separators = ".-_/:";

// Ⅱ and ２ as letters and digits.
std::string folded(std::string_view number) {
  std::string out;
  for (std::size_t at = 0; at < number.size();) {
    const auto c = utf8::decode(number, at);
    at += c.size;
    if (c.code >= 0x2160 && c.code <= 0x217F) {
      std::string roman = format_roman((c.code - 0x2160) % 16 + 1);
      out += (c.code - 0x2160) % 16 < 12 ? roman : "";
    } else if (c.code >= 0xFF10 && c.code <= 0xFF19) {
      out += static_cast<char>('0' + (c.code - 0xFF10));
    } else {
      utf8::append(out, c.code);
    }
  }
  return out;
}

bool is_letter(std::string_view part) { return part.size() == 1 && ascii::is_letter(part[0]); }

double letter_value(char letter) { return ascii::to_lower(letter) - 'a' + 1; }

// A, bis, ter behind digits.
std::optional<double> mark_value(std::string_view mark) {
  if (is_letter(mark)) {
    return letter_value(mark[0]) / 100;
  }
  const Suffix suffix = parse_latin_suffix(mark);
  return suffix.size == mark.size() ? std::optional(suffix.rank / 100.0) : std::nullopt;
}

std::optional<double> component_value(std::string_view part, bool roman) {
  const auto is_digit = [](char c) { return ascii::is_digit(c); };
  const auto *const first = std::find_if(part.begin(), part.end(), is_digit);
  if (first != part.end()) {
    const auto *const last = std::find_if_not(first, part.end(), is_digit);
    if (last - first > 9 || !std::all_of(part.begin(), first, ascii::is_letter)) {
      return std::nullopt;
    }
    const double value = std::stod(std::string(first, last));
    return last == part.end()
               ? value
               : value + mark_value(part.substr(static_cast<std::size_t>(last - part.begin()))).value_or(0);
  }
  if (const auto han = parse_han(part)) {
    return *han;
  }
  if (roman || part.size() > 1) {
    if (const auto value = parse_roman(part)) {
      return *value;
    }
  }
  return is_letter(part) ? std::optional(letter_value(part[0])) : std::nullopt;
}

}  // namespace

bool ends_like_roman(std::string_view number) {
  const std::string plain = folded(number);
  const std::string_view all = plain;
  return parse_roman(all.substr(all.find_last_of(separators) + 1)).has_value();
}

std::vector<double> number_values(std::string_view number, bool roman) {
  const std::string plain = folded(number);
  std::vector<double> values;
  std::string_view left = plain;
  bool digits = false;  // in the component before
  char separator = 0;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find_first_of(separators), left.size());
    const std::string_view part = left.substr(0, end);
    const bool last = end == left.size();
    const auto mark = separator == '-' && digits ? mark_value(part) : std::nullopt;
    const auto value = mark ? mark : component_value(part, roman || !last);
    const bool code = !value && !last && std::all_of(part.begin(), part.end(), ascii::is_letter);
    if (!value && !code) {
      return {};
    }
    if (mark) {
      values.back() += *mark;
    } else if (value) {
      values.push_back(*value);
    }
    digits = value && ascii::is_digit(part.empty() ? ' ' : part.back());
    separator = last ? '\0' : left[end];
    left.remove_prefix(last ? end : end + 1);
  }
  return values;
}

}  // namespace celac
