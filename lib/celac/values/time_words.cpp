#include "celac/values/time_words.hpp"

#include "celac/text/ascii.hpp"

namespace celac {

std::uint32_t small_number(std::string_view word) {
  struct Small {
    std::string_view word;
    std::uint32_t value;
  };
  constexpr auto small = std::to_array<Small>(
      {{"two", 2},    {"dos", 2},    {"dois", 2},   {"deux", 2}, {"three", 3}, {"tres", 3},   {"trois", 3}, {"four", 4},
       {"cuatro", 4}, {"quatro", 4}, {"quatre", 4}, {"five", 5}, {"cinco", 5}, {"cinq", 5},   {"six", 6},   {"seis", 6},
       {"ten", 10},   {"diez", 10},  {"dez", 10},   {"dix", 10}, {"other", 2}, {"second", 2}, {"duas", 2}});
  const auto *found = std::find_if(small.begin(), small.end(), [&](const Small &one) { return one.word == word; });
  if (found != small.end()) {
    return found->value;
  }
  const bool digits = !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), ascii::is_digit);
  std::uint32_t value = 0;
  for (const char c : word) {
    value = digits ? value * 10 + static_cast<std::uint32_t>(c - '0') : 0;
  }
  return value;
}

char time_unit(std::string_view word) {
  constexpr auto years = std::to_array<std::string_view>(
      {"year", "years", "ano", "anos", "an", "ans", "annee", "annees"});
  constexpr auto months = std::to_array<std::string_view>({"month", "months", "mes", "meses", "mois"});
  constexpr auto weeks = std::to_array<std::string_view>({"week", "weeks", "semana", "semanas", "semaine", "semaines"});
  constexpr auto days = std::to_array<std::string_view>({"day", "days", "dia", "dias", "jour", "jours"});
  return among(years, word)    ? 'Y'
         : among(months, word) ? 'M'
         : among(weeks, word)  ? 'W'
         : among(days, word)   ? 'D'
                               : '\0';
}

bool is_season(std::string_view word) { return among(seasons, word); }

const std::unordered_set<std::string_view> &time_words() {
  static const std::unordered_set<std::string_view> known = [] {
    std::unordered_set<std::string_view> out{
        "this",     "este",     "esta",       "cette",     "cet",       "current",  "presente",  "neste",
        "deste",    "nesta",    "next",       "proximo",   "proxima",   "prochain", "prochaine", "coming",
        "proximos", "proximas", "prochaines", "prochains", "following", "year",     "two",       "dos",
        "dois",     "deux",     "duas",       "three",     "tres",      "trois",    "four",      "cuatro",
        "quatro",   "quatre",   "five",       "cinco",     "cinq"};
    for (const Cycle &one : cycles) {
      out.insert(one.word);
    }
    out.insert(every_words.begin(), every_words.end());
    out.insert(seasons.begin(), seasons.end());
    return out;
  }();
  return known;
}

}  // namespace celac
