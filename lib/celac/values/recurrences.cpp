#include "celac/values/recurrences.hpp"

#include <fmt/core.h>

#include "celac/values/time_words.hpp"

namespace celac {
namespace {

using Words = std::vector<dated::Word>;

bool is(const Words &words, std::size_t i, std::string_view word) {
  return i < words.size() && words[i].folded == word;
}

char unit_at(const Words &words, std::size_t i) { return i < words.size() ? time_unit(words[i].folded) : '\0'; }

// every year, cada dos años, tous les ans
std::optional<FoundRecurrence> every(const Words &words, std::size_t i) {
  const std::string &opener = words[i].folded;
  if (!among(every_words, opener)) {
    return std::nullopt;
  }
  std::size_t at = i + 1;
  while (is(words, at, "les") || is(words, at, "los") || is(words, at, "os")) {
    ++at;
  }
  std::uint32_t count = 1;
  if (at < words.size()) {
    if (const std::uint32_t said = small_number(words[at].folded); said != 0) {
      count = said;
      ++at;
    }
  }
  const char unit = unit_at(words, at);
  if (unit == '\0' || (opener == "todos" && count == 1 && unit != 'Y' && unit != 'M')) {
    return std::nullopt;
  }
  return FoundRecurrence{fmt::format("P{}{}", count, unit), i, at + 1};
}

// once a year, dos veces al año, deux fois par an
std::optional<FoundRecurrence> times_a_year(const Words &words, std::size_t i) {
  constexpr auto nouns = std::to_array<std::string_view>({"times", "vez", "veces", "vezes", "fois"});
  constexpr auto ones = std::to_array<std::string_view>({"una", "uma", "une"});
  constexpr auto links = std::to_array<std::string_view>({"a", "al", "por", "par", "per", "each", "every", "cada"});
  const bool counted = i > 0 && among(nouns, words[i].folded);
  std::uint32_t count = is(words, i, "once") ? 1 : is(words, i, "twice") ? 2 : 0;
  if (counted) {
    count = among(ones, words[i - 1].folded) ? 1 : small_number(words[i - 1].folded);
  }
  const bool linked = i + 2 < words.size() && among(links, words[i + 1].folded) && words[i + 1].mark == 0 &&
                      words[i + 2].mark == 0;
  const char unit = linked ? unit_at(words, i + 2) : '\0';
  if (count == 0 || unit == '\0' || (count > 1 && (unit != 'Y' || 12 % count != 0))) {
    return std::nullopt;
  }
  return FoundRecurrence{count == 1 ? fmt::format("P1{}", unit) : fmt::format("P{}M", 12 / count), counted ? i - 1 : i,
                         i + 3};
}

}  // namespace

std::optional<FoundRecurrence> recurrence_at(const Words &words, std::size_t i) {
  const auto *known = std::find_if(cycles.begin(), cycles.end(),
                                   [&](const Cycle &one) { return one.word == words[i].folded; });
  if (known != cycles.end() && !words[i].capital) {
    return FoundRecurrence{std::string(known->value), i, i + 1};
  }
  const auto found = every(words, i);
  return found ? found : times_a_year(words, i);
}

}  // namespace celac
