#include "celac/values/date.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

// Of each month the names in English, Spanish, Portuguese, French, German and Italian, as fold_word() gives them.
constexpr std::array<std::string_view, 12> months = {
    "january jan enero janeiro janvier januar gennaio",
    "february feb febrero fevereiro fevrier februar febbraio",
    "march marzo marco mars marz",
    "april abril avril aprile",
    "may mayo maio mai maggio",
    "june junio junho juin juni giugno",
    "july julio julho juillet juli luglio",
    "august agosto aout",
    "september sept septiembre setiembre setembro septembre settembre",
    "october oct octubre outubro octobre oktober ottobre",
    "november nov noviembre novembro novembre",
    "december dec diciembre dezembro decembre dezember dicembre",
};

// For each first letter the second letters, as bits: nearly no word of a text goes on like a month.
constexpr auto second_letters = [] {
  std::array<std::uint32_t, 26> out{};
  for (std::string_view names : months) {
    for (bool starts = true; !names.empty(); names.remove_prefix(1)) {
      if (starts) {
        out.at(static_cast<std::size_t>(names[0] - 'a')) |= 1U << static_cast<unsigned>(names[1] - 'a');
      }
      starts = names[0] == ' ';
    }
  }
  return out;
}();

bool may_start_month(char c) {
  return std::string_view("adefgjlmnos").find(static_cast<char>(c | 0x20)) != std::string_view::npos;
}

// The first two letters of `word`, which has as many.
bool starts_like_month(std::string_view word) {
  const char first = word[0];
  const char second = word[1];
  return ascii::is_lower(first) && ascii::is_lower(second) &&
         (second_letters[static_cast<std::size_t>(first - 'a')] & 1U << static_cast<unsigned>(second - 'a')) != 0;
}

}  // namespace

std::uint32_t month_number(std::string_view folded) {
  constexpr std::size_t longest = 10;  // bytes
  if (folded.size() < 3 || folded.size() > longest || !starts_like_month(folded)) {
    return 0;
  }
  static const auto numbers = [] {
    std::unordered_map<std::string_view, std::uint32_t> out;
    for (std::uint32_t month = 1; month <= months.size(); ++month) {
      for (std::string_view left = months.at(month - 1); !left.empty();) {
        const std::size_t size = std::min(left.find(' '), left.size());
        out.emplace(left.substr(0, size), month);
        left.remove_prefix(std::min(size + 1, left.size()));
      }
    }
    return out;
  }();
  const auto found = numbers.find(folded);
  return found == numbers.end() ? 0 : found->second;
}

namespace {

using ascii::is_digit;

std::string iso(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  return day == 0 ? fmt::format("{}-{:02}", year, month) : fmt::format("{}-{:02}-{:02}", year, month, day);
}

bool is_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  return year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// Reads forwards from a place in a text.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  std::uint32_t number(std::size_t most) {
    std::uint32_t value = 0;
    const std::size_t begin = at_;
    while (at_ < text_.size() && at_ - begin <= most && is_digit(text_[at_])) {
      value = value * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
    }
    return at_ - begin > most ? 0 : value;
  }
  bool take(std::string_view token) {
    const bool found = text_.substr(at_, token.size()) == token;
    at_ += found ? token.size() : 0;
    return found;
  }
  void blanks() {
    while (take(" ") || take("\xC2\xA0")) {
    }
  }
  std::uint32_t month() {
    if (at_ >= text_.size() || !may_start_month(text_[at_])) {
      return 0;
    }
    const auto word = fold_word(text_.substr(at_));
    const std::uint32_t found = month_number(word.view());
    at_ += found != 0 ? word.size : 0;
    return found;
  }
  // "de", "del", "of" and points or commas between the parts of a date.
  void link() {
    while (take(".") || take(",") || take("/")) {
    }
    blanks();
    for (const std::string_view word : {"de ", "del ", "of ", "do "}) {
      if (take(word)) {
        blanks();
        break;
      }
    }
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// 2024-03-02, 2024年3月2日
std::optional<FoundDate> year_first(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const std::uint32_t year = cursor.number(4);
  cursor.blanks();
  const bool han = cursor.take("年");
  if (!han && !cursor.take("-")) {
    return std::nullopt;
  }
  cursor.blanks();
  const std::uint32_t month = cursor.number(2);
  cursor.blanks();
  if (han && cursor.take("月")) {
    const std::size_t month_end = cursor.at();
    cursor.blanks();
    const std::uint32_t day = cursor.number(2);
    cursor.blanks();
    const bool full = cursor.take("日") && is_date(year, month, day);
    if (full || is_date(year, month, 1)) {
      return FoundDate{iso(year, month, full ? day : 0), at, full ? cursor.at() : month_end};
    }
    return std::nullopt;
  }
  if (han || !cursor.take("-")) {
    return std::nullopt;
  }
  const std::uint32_t day = cursor.number(2);
  return is_date(year, month, day) ? std::optional(FoundDate{iso(year, month, day), at, cursor.at()}) : std::nullopt;
}

// 23/12/2025, 12.10.2009: the day first, where the numbers do not tell otherwise, only with points.
std::optional<FoundDate> numbers_only(std::size_t at, std::uint32_t first, Cursor cursor) {
  const bool points = cursor.take(".");
  if (!points && !cursor.take("/")) {
    return std::nullopt;
  }
  cursor.blanks();
  const std::uint32_t second = cursor.number(2);
  if (second == 0 || !cursor.take(points ? "." : "/")) {
    return std::nullopt;
  }
  cursor.blanks();
  const std::uint32_t year = cursor.number(4);
  if (is_date(year, second, first) && (points || first > 12 || first == second)) {
    return FoundDate{iso(year, second, first), at, cursor.at()};
  }
  if (!points && is_date(year, first, second) && second > 12) {
    return FoundDate{iso(year, first, second), at, cursor.at()};
  }
  return std::nullopt;
}

// 2 March 2024, 1er mars 2024, 2. März 2024, 2 de marzo de 2024, 2 marzo 2024
std::optional<FoundDate> day_first(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const std::uint32_t day = cursor.number(2);
  if (day == 0) {
    return std::nullopt;
  }
  if (auto found = numbers_only(at, day, cursor)) {
    return found;
  }
  for (const std::string_view ordinal : {"st", "nd", "rd", "th", "er", "º", "°", "ª"}) {
    if (cursor.take(ordinal)) {
      break;
    }
  }
  cursor.link();
  const std::uint32_t month = cursor.month();
  if (month == 0) {
    return std::nullopt;
  }
  cursor.link();
  const std::uint32_t year = cursor.number(4);
  return is_date(year, month, day) ? std::optional(FoundDate{iso(year, month, day), at, cursor.at()}) : std::nullopt;
}

// March 2, 2024; September 2024
std::optional<FoundDate> month_first(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const std::uint32_t month = cursor.month();
  if (month == 0) {
    return std::nullopt;
  }
  cursor.link();
  Cursor with_day = cursor;
  const std::uint32_t day = with_day.number(2);
  if (day != 0) {
    for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
      with_day.take(ordinal);
    }
    with_day.link();
    const std::uint32_t year = with_day.number(4);
    if (is_date(year, month, day)) {
      return FoundDate{iso(year, month, day), at, with_day.at()};
    }
  }
  const std::uint32_t year = cursor.number(4);
  return is_date(year, month, 1) ? std::optional(FoundDate{iso(year, month, 0), at, cursor.at()}) : std::nullopt;
}

}  // namespace

std::optional<FoundDate> date_at(std::string_view text, std::size_t at) {
  if (!is_digit(text[at])) {
    return month_first(text, at);
  }
  auto found = year_first(text, at);
  return found ? found : day_first(text, at);
}

std::optional<FoundDate> find_date(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), is_digit)) {
    return std::nullopt;
  }
  char before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const bool letter = utf8::is_letter(c.code);
    if ((is_digit(text[at]) && !is_digit(before)) || (letter && before != 'a' && may_start_month(text[at]))) {
      if (auto found = date_at(text, at)) {
        return found;
      }
    }
    before = letter ? 'a' : c.size > 1 ? ' ' : text[at];
    at += c.size;
  }
  return std::nullopt;
}

}  // namespace celac
