#include "celac/values/month.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

struct MonthNames {
  std::string_view names;        // in English, Spanish, Portuguese, French, German and Italian
  std::string_view short_forms;  // as fold_word() gives them
};

constexpr std::array<MonthNames, 12> months = {{
    {"january enero janeiro janvier januar gennaio", "jan"},
    {"february febrero fevereiro février februar febbraio", "feb"},
    {"march marzo março mars märz", ""},
    {"april abril avril aprile", ""},
    {"may mayo maio mai maggio", ""},
    {"june junio junho juin juni giugno", ""},
    {"july julio julho juillet juli luglio", ""},
    {"august agosto août", ""},
    {"september septiembre setiembre setembro septembre settembre", "sept"},
    {"october octubre outubro octobre oktober ottobre", "oct"},
    {"november noviembre novembro novembre", "nov"},
    {"december diciembre dezembro décembre dezember dicembre", "dec"},
}};

template <class Use>
constexpr void each_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t size = std::min(words.find(' '), words.size());
    use(words.substr(0, size));
    words.remove_prefix(std::min(size + 1, words.size()));
  }
}

struct Month {
  std::uint32_t number = 0;
  bool whole = false;  // no short form
};

// By the first letter of a folded name, as bits, how long it may be. Nearly no other word that may start one has its
// length. Folding keeps the number of letters, and no name opens with an accent.
constexpr auto lengths = [] {
  std::array<std::uint16_t, 256> out{};
  const auto add = [&](std::string_view name) {
    const auto letters = std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xC0) != 0x80; });
    std::uint16_t &of_letter = out.at(static_cast<unsigned char>(name.front()));
    of_letter = static_cast<std::uint16_t>(of_letter | 1U << static_cast<unsigned>(letters));
  };
  for (const MonthNames &month : months) {
    each_word(month.names, add);
    each_word(month.short_forms, add);
  }
  return out;
}();

Month month_of(std::string_view folded) {
  constexpr std::size_t longest = 10;  // bytes
  if (folded.size() < 3 || folded.size() > longest ||
      (lengths[static_cast<unsigned char>(folded.front())] & 1U << folded.size()) == 0) {
    return {};
  }
  static const auto known = [] {
    std::unordered_map<std::string, Month> out;
    for (std::uint32_t i = 0; i < months.size(); ++i) {
      each_word(months.at(i).names, [&](std::string_view name) {
        out.emplace(fold_word(name).view(), Month{i + 1, true});
      });
      each_word(months.at(i).short_forms, [&](std::string_view name) { out.emplace(name, Month{i + 1, false}); });
    }
    return out;
  }();
  const auto found = known.find(std::string(folded));
  return found == known.end() ? Month{} : found->second;
}

}  // namespace

bool may_start_month(char c) {
  static constexpr ByteSet starts("adefgjlmnosADEFGJLMNOS");
  return starts.has(c);
}

std::uint32_t month_number(std::string_view folded) { return month_of(folded).number; }

bool is_month(std::string_view word) {
  bool found = false;
  for (const MonthNames &month : months) {
    each_word(month.names, [&](std::string_view name) { found = found || name == word; });
  }
  return found;
}

bool starts_with_month(std::string_view text) {
  const bool linked = text.substr(0, 3) == "de ";
  text.remove_prefix(linked ? 3 : 0);
  const auto space = linked ? 0 : text.substr(0, 12).find(' ');
  if (space == std::string_view::npos || (!linked && (space + 1 >= text.size() || text[space + 1] > '9'))) {
    return false;  // nearly always, and cheap to see
  }
  const auto word = fold_word(text);
  if (!month_of(word.view()).whole) {
    return false;
  }
  const std::string_view year = text.substr(word.size, 5);
  return linked || (year.size() == 5 && year[0] == ' ' && std::all_of(year.begin() + 1, year.end(), ascii::is_digit));
}

}  // namespace celac
