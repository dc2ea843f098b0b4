#include "celac/prose/announcing.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// By bytes. Chinese is looked at by its own signs, below.
constexpr std::array<std::string_view, 107> words = {
    "abbiamo",   "are",        "can",      "como",      "comprend", "comprende", "comprendono", "comprennent",
    "contiene",  "contienen",  "contient", "could",     "darunter", "debe",      "deben",       "deberá",
    "deberán",   "deve",       "devem",    "deverá",    "deverão",  "devono",    "doit",        "doivent",
    "es",        "est",        "está",     "están",     "estão",    "foi",       "folgende",    "folgenden",
    "folgender", "following",  "follows",  "foram",     "fordern",  "gehören",   "ha",          "haben",
    "han",       "hanno",      "has",      "hat",       "have",     "hay",       "include",     "includes",
    "including", "incluem",    "inclui",   "incluye",   "incluyen", "is",        "ist",         "muss",
    "must",      "müssen",     "nos",      "nossa",     "nous",     "nämlich",   "ont",         "quali",
    "queremos",  "saranno",    "sarà",     "se",        "seguente", "seguenti",  "seguinte",    "seguintes",
    "ser",       "sera",       "seront",   "será",      "serán",    "serão",     "shall",       "should",
    "siguiente", "siguientes", "sind",     "soll",      "sollen",   "son",       "sono",        "sont",
    "such",      "suivant",    "suivante", "suivantes", "suivants", "são",       "tais",        "tales",
    "voici",     "was",        "we",       "werden",    "were",     "will",      "wir",         "wird",
    "would",     "è",          "é",
};
static_assert(std::is_sorted(words.begin(), words.end()));
// Of the words with each first byte, the lengths, a bit each: hardly a word of a text has one.
constexpr auto lengths = [] {
  std::array<std::uint32_t, 256> out{};
  for (const std::string_view word : words) {
    out.at(static_cast<unsigned char>(word.front())) |= 1U << word.size();
  }
  return out;
}();

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool is_known(std::string_view word) {
  std::array<char, 32> letters{};
  if (word.size() >= letters.size() ||
      (lengths.at(static_cast<unsigned char>(small(word.front()))) >> word.size() & 1U) == 0) {
    return false;
  }
  std::transform(word.begin(), word.end(), letters.begin(), small);
  return std::binary_search(words.begin(), words.end(), std::string_view(letters.data(), word.size()));
}

constexpr std::array<std::string_view, 4> han_words = {"以下", "如下", "包括", "下列"};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (static_cast<unsigned>(byte | 0x20U) - 'a') < 26U;
}

}  // namespace

bool announces_in_words(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
  const std::string folded = ascii ? std::string() : utf8::lower(text);
  const std::string_view whole = ascii ? text : std::string_view(folded);
  const auto has = [&](std::string_view word) { return whole.find(word) != std::string::npos; };
  if (!ascii && std::any_of(han_words.begin(), han_words.end(), has)) {
    return true;
  }
  for (std::size_t at = 0; at < whole.size();) {
    if (!is_word_byte(whole[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < whole.size() && is_word_byte(whole[end])) {
      ++end;
    }
    if (is_known(whole.substr(at, end - at))) {
      return true;
    }
    at = end;
  }
  return false;
}

}  // namespace celac
