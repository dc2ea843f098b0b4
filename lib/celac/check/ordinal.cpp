#include "celac/check/ordinal.hpp"

#include <algorithm>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::check {
namespace {

using ascii::is_digit;
using ascii::is_lower;
using ascii::is_upper;

// a ... z, then aa, bb ... zz.
std::uint32_t letter_value(std::string_view text) {
  const bool same = !text.empty() && text.find_first_not_of(text[0]) == std::string_view::npos;
  if (!same || (!is_upper(text[0]) && !is_lower(text[0]))) {
    return 0;
  }
  const auto first = static_cast<std::uint32_t>((text[0] | 0x20) - 'a' + 1);
  return static_cast<std::uint32_t>(text.size() - 1) * 26 + first;
}

void read_digits(std::string_view part, Ordinal &out) {
  std::size_t digits = 0;
  std::uint32_t value = 0;
  while (digits < part.size() && is_digit(part[digits])) {
    value = digits < 9 ? value * 10 + static_cast<std::uint32_t>(part[digits] - '0') : value;
    ++digits;
  }
  out.counting = Counting::arabic;
  out.value = value;
  out.inserted = digits < part.size();
}

void read_letters(std::string_view part, Ordinal &out) {
  const bool upper = std::all_of(part.begin(), part.end(), is_upper);
  if (part.empty() || (!upper && !std::all_of(part.begin(), part.end(), is_lower))) {
    return;
  }
  out.upper = upper;
  const std::uint32_t roman = roman_value(part);
  const std::uint32_t letter = letter_value(part);
  out.roman_value = roman;
  out.letter_value = letter;
  out.either = roman != 0 && letter != 0;
  if (roman != 0) {
    out.counting = Counting::roman;
    out.value = roman;
  } else if (letter != 0) {
    out.counting = Counting::letter;
    out.value = letter;
  }
}

void read_component(std::string_view part, Ordinal &out) {
  if (part.empty()) {
    return;
  }
  if (is_digit(part[0])) {
    read_digits(part, out);
    return;
  }
  // V2.1: the letters say which family. "16-A" never comes here; "IV-A" is inserted after IV.
  std::size_t letters = 0;
  while (letters < part.size() && is_upper(part[letters])) {
    ++letters;
  }
  if (letters > 0 && letters < part.size() && is_digit(part[letters])) {
    read_digits(part.substr(letters), out);
    out.code = part.substr(0, letters);
    return;
  }
  const auto hyphen = part.find('-');
  read_letters(part.substr(0, hyphen), out);
  out.inserted = hyphen != std::string_view::npos;
}

// Where the last component starts: after the last point, or a hyphen between digits (3-209).
std::size_t last_component(std::string_view number) {
  const auto dot = number.rfind('.');
  if (dot != std::string_view::npos) {
    return dot + 1;
  }
  const auto hyphen = number.rfind('-');
  const bool joined = hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < number.size() &&
                      is_digit(number[hyphen - 1]) && is_digit(number[hyphen + 1]);
  return joined ? hyphen + 1 : 0;
}

}  // namespace

std::uint32_t roman_value(std::string_view text) { return parse_roman(utf8::lower(text)).value_or(0); }

Ordinal read_ordinal(std::string_view number) {
  Ordinal out;
  const std::size_t last = last_component(number);
  read_component(number.substr(last), out);
  out.components = 1;
  if (last == 0) {
    return out;
  }
  out.front_text = number.substr(0, last - 1);
  std::size_t begin = 0;
  while (begin < last) {
    const std::size_t end = std::min(number.find_first_of(".-", begin), last - 1);
    Ordinal one;
    read_component(number.substr(begin, end - begin), one);
    out.front = (out.front << 20U) | std::min<std::uint32_t>(one.value, (1U << 20U) - 1);
    ++out.components;
    begin = end + 1;
  }
  return out;
}

bool count_together(const Ordinal &a, const Ordinal &b) {
  return a.counting == b.counting && a.upper == b.upper && a.components == b.components && a.code == b.code;
}

std::string write_ordinal(std::uint32_t value, const Ordinal &like) {
  std::string out(like.front_text);
  out += out.empty() ? "" : ".";
  std::string last;
  switch (like.counting) {
    case Counting::roman:
      last = utf8::lower(format_roman(value));
      break;
    case Counting::letter:
      last = std::string((value - 1) / 26 + 1, static_cast<char>('a' + (value - 1) % 26));
      break;
    case Counting::arabic:
    case Counting::none:
      return out + std::string(like.code) + std::to_string(value);
  }
  for (char &c : last) {
    c = like.upper ? static_cast<char>(c & ~0x20) : c;
  }
  return out + last;
}

}  // namespace celac::check
