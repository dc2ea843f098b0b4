#include "celac/values/time_words.hpp"

#include <unordered_set>

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

bool is_season(std::string_view word) { return among(seasons, word); }

namespace {

// A set of words. Nearly no word of a text is in it, which first letter and length show.
class Rare {
 public:
  template <class Words>
  void add(const Words &words) {
    for (const std::string_view word : words) {
      words_.insert(word);
      sizes_.at(static_cast<unsigned char>(word.front())) |= 1U << word.size();
    }
  }
  [[nodiscard]] bool has(std::string_view word) const {
    return !word.empty() && word.size() < 32 &&
           (sizes_[static_cast<unsigned char>(word.front())] & 1U << word.size()) != 0 && words_.contains(word);
  }

 private:
  std::unordered_set<std::string_view> words_;
  std::array<std::uint32_t, 256> sizes_{};  // by first letter, a bit for each length
};

std::vector<std::string_view> cycle_words() {
  std::vector<std::string_view> out;
  out.reserve(cycles.size());
  for (const Cycle &one : cycles) {
    out.push_back(one.word);
  }
  return out;
}

constexpr auto openers = std::to_array<std::string_view>(
    {"this",   "este",   "esta",     "cette",    "cet",        "current",   "presente",  "neste",
     "deste",  "nesta",  "next",     "proximo",  "proxima",    "prochain",  "coming",    "prochaine",
     "year",   "two",    "proximos", "proximas", "prochaines", "prochains", "following", "dos",
     "dois",   "deux",   "duas",     "three",    "tres",       "trois",     "four",      "cuatro",
     "quatro", "quatre", "five",     "cinco",    "cinq"});

}  // namespace

bool opens_time(std::string_view word) {
  static const Rare rare = [] {
    Rare out;
    out.add(openers);
    out.add(cycle_words());
    out.add(every_words);
    out.add(seasons);
    return out;
  }();
  return rare.has(word) || month_number(word) != 0;
}

bool names_time(std::string_view word) {
  static const Rare rare = [] {
    Rare out;
    out.add(cycle_words());
    out.add(seasons);
    for (const auto &unit : units) {
      out.add(unit.words);
    }
    return out;
  }();
  return rare.has(word) || month_number(word) != 0;
}

}  // namespace celac
