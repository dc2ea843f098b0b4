#include "celac/commitments/past_dates.hpp"

#include <algorithm>
#include <array>

namespace celac {

using namespace grammar;
namespace {

template <std::size_t count>
bool among(const std::array<std::string_view, count> &words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() + 2 && word.substr(word.size() - end.size()) == end;
}

// In a form that is a participle, perhaps a past, and nothing else; or a word that no list has and that looks like one.
bool is_participle(const ClauseWord &word) {
  constexpr auto ahead = std::to_array<std::string_view>(
      {"planned", "scheduled", "expected", "foreseen", "envisaged", "projected", "proposed", "prevista", "previsto",
       "previstas", "previstos", "prévu", "prévue", "prévus", "prévues", "programada", "programado"});
  if (!word.is_word || word.capital || among(ahead, word.lower)) {
    return false;
  }
  const auto &verbs = word.entry->verbs;
  if (verbs.empty()) {
    return word.entry->classes == 0 && (ends_with(word.lower, "ed") || ends_with(word.lower, "ada") ||
                                        ends_with(word.lower, "adas") || ends_with(word.lower, "ados"));
  }
  return std::all_of(verbs.begin(), verbs.end(), [](const VerbReading &one) {
    return (one.forms & (participle_form | past_form)) != 0 && (one.forms & ~(participle_form | past_form)) == 0;
  });
}

}  // namespace

bool tells_of_past(const std::vector<ClauseWord> &words, std::uint32_t at) {
  constexpr auto small = std::to_array<std::string_view>(
      {"in", "since", "on", "from", "en", "el", "desde", "em", "no", "depuis", "le", "out", "up", "down"});
  constexpr auto past_be = std::to_array<std::string_view>(
      {"was", "were", "been", "fue", "fueron", "sido", "foi", "foram", "fut", "furent", "été"});
  auto word = std::lower_bound(words.begin(), words.end(), at,
                               [](const ClauseWord &one, std::uint32_t place) { return one.at.begin < place; });
  while (word != words.begin() && std::prev(word)->is_word && among(small, std::prev(word)->lower)) {
    --word;
    if (word->lower == "since" || word->lower == "depuis") {
      return true;
    }
  }
  if (word == words.begin() || word->at.begin == at || !is_participle(*std::prev(word))) {
    return false;
  }
  --word;
  while (word != words.begin() && std::prev(word)->is_word && std::prev(word)->is(adverb)) {
    --word;
  }
  // "is to be adopted in 2026", "será creada en 2026"
  return word == words.begin() || !std::prev(word)->is_word || !std::prev(word)->is(be_word) ||
         among(past_be, std::prev(word)->lower);
}

}  // namespace celac
