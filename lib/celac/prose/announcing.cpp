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

bool is_known(std::string_view word) {
  return word.size() < 32 && (lengths.at(static_cast<unsigned char>(word.front())) >> word.size() & 1U) != 0 &&
         std::binary_search(words.begin(), words.end(), word);
}

constexpr std::array<std::string_view, 4> han_words = {"以下", "如下", "包括", "下列"};

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z');
}

}  // namespace

bool announces_in_words(std::string_view text) {
  const std::string folded = utf8::lower(text);
  const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  const bool ascii = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 0; });
  if (!ascii && std::any_of(han_words.begin(), han_words.end(), has)) {
    return true;
  }
  const std::string_view folded_view = folded;
  for (std::size_t at = 0; at < folded.size();) {
    if (!is_word_byte(folded[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < folded.size() && is_word_byte(folded[end])) {
      ++end;
    }
    if (is_known(folded_view.substr(at, end - at))) {
      return true;
    }
    at = end;
  }
  return false;
}

}  // namespace celac
