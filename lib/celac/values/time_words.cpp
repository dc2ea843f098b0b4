#include "celac/values/time_words.hpp"

#include "celac/text/ascii.hpp"
#include "celac/values/date.hpp"
#include "celac/values/month.hpp"

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

namespace {

struct Unit {
  char letter;
  std::array<std::string_view, 8> words;
};
constexpr auto units = std::to_array<Unit>(
    {{'Y', {"year", "years", "ano", "anos", "an", "ans", "annee", "annees"}},
     {'M', {"month", "months", "mes", "meses", "mois", "mois", "mois", "mois"}},
     {'W', {"week", "weeks", "semana", "semanas", "semaine", "semaines", "semaine", "semaines"}},
     {'D', {"day", "days", "dia", "dias", "jour", "jours", "jour", "jours"}}});

}  // namespace

char time_unit(std::string_view word) {
  const auto *found = std::find_if(units.begin(), units.end(), [&](const Unit &one) { return among(one.words, word); });
  return found == units.end() ? '\0' : found->letter;
}

bool is_english_month(std::string_view word) {
  constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june",
                                                           "july", "august", "september", "october", "november",
                                                           "december"});
  return among(months, word);
}

bool is_season(std::string_view word) { return among(seasons, word); }

namespace {

// A set of words. Nearly no word of a text is in it, which its first and last letter and its length show.
template <std::size_t count>
class Rare {
 public:
  constexpr explicit Rare(const std::array<std::string_view, count> &words) : words_(words) {
    std::sort(words_.begin(), words_.end());
    for (const std::string_view word : words_) {
      marks_.at(static_cast<unsigned char>(word.front())) |= mark_of(word);
    }
  }
  [[nodiscard]] bool has(std::string_view word) const {
    return !word.empty() && (marks_[static_cast<unsigned char>(word.front())] & mark_of(word)) != 0 &&
           std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  // A bit for a length and a last letter.
  static constexpr std::uint64_t mark_of(std::string_view word) {
    return std::uint64_t{1} << ((word.size() * 8 + static_cast<unsigned char>(word.back())) % 64);
  }

  std::array<std::string_view, count> words_;
  std::array<std::uint64_t, 256> marks_{};  // by first letter
};

// The words of several lists as one.
template <std::size_t... counts>
constexpr auto together(const std::array<std::string_view, counts> &...lists) {
  std::array<std::string_view, (counts + ...)> out;
  std::size_t at = 0;
  const auto add = [&](const auto &list) {
    for (const std::string_view word : list) {
      out.at(at++) = word;
    }
  };
  (add(lists), ...);
  return out;
}

constexpr auto cycle_words = [] {
  std::array<std::string_view, cycles.size()> out;
  for (std::size_t i = 0; i < cycles.size(); ++i) {
    out.at(i) = cycles.at(i).word;
  }
  return out;
}();

constexpr auto unit_words = together(units[0].words, units[1].words, units[2].words, units[3].words);

constexpr auto openers = std::to_array<std::string_view>(
    {"this",   "este",   "esta",     "cette",    "cet",        "current",   "presente",  "neste",
     "deste",  "nesta",  "next",     "proximo",  "proxima",    "prochain",  "coming",    "prochaine",
     "year",   "two",    "proximos", "proximas", "prochaines", "prochains", "following", "dos",
     "dois",   "deux",   "duas",     "three",    "tres",       "trois",     "four",      "cuatro",
     "quatro", "quatre", "five",     "cinco",    "cinq",       "an",        "annee",     "ano",
     "once",   "twice",  "times",    "vez",      "veces",      "vezes",     "fois"});

}  // namespace

bool opens_time(std::string_view word) {
  static constexpr Rare rare{together(openers, cycle_words, every_words, seasons)};
  return rare.has(word) || month_number(word) != 0;
}

bool names_time(std::string_view word) {
  static constexpr Rare rare{together(cycle_words, seasons, unit_words)};
  return rare.has(word) || month_number(word) != 0;
}

}  // namespace celac
