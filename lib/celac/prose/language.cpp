#include "celac/prose/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "celac/text/ascii.hpp"

namespace celac {
namespace {

constexpr std::size_t sample = std::size_t{3} << 10U;  // the language of a plan shows in its first pages

// A word of up to seven letters as one number, so that comparing is cheap. ASCII capitals are folded; the words below
// have no others.
constexpr std::uint64_t key_of(std::string_view word) {
  std::uint64_t key = 0;
  for (const char c : word) {
    key = key << 8U | (static_cast<unsigned char>(c) | (c >= 'A' && c <= 'Z' ? 0x20U : 0U));
  }
  return key;
}

struct Language {
  std::string_view tag;
  std::array<std::uint64_t, 10> words;
};

template <class... Words>
constexpr Language language(std::string_view tag, Words... words) {
  return {tag, {key_of(words)...}};
}

// Function words that the others do not share.
constexpr Language languages[] = {
    language("en", "the", "and", "of", "to", "for", "with", "shall", "this", "that", "on"),
    language("es", "el", "los", "las", "del", "y", "con", "por", "para", "una", "al"),
    language("pt", "o", "os", "do", "da", "dos", "das", "em", "com", "uma", "ao"),
    language("fr", "le", "les", "des", "du", "et", "dans", "pour", "une", "aux", "est"),
    language("de", "der", "die", "das", "und", "den", "mit", "f\xC3\xBCr", "von", "des", "zu"),
};

std::uint32_t year_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) {
    return 0;
  }
  std::uint32_t year = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (text[i] < '0' || text[i] > '9') {
      return 0;
    }
    year = year * 10 + static_cast<std::uint32_t>(text[i] - '0');
  }
  const bool longer = at + 4 < text.size() && ascii::is_digit(text[at + 4]);
  return year >= 1800 && year <= 2199 && !longer ? year : 0;
}

}  // namespace

std::string guess_language(std::string_view text) {
  text = text.substr(0, sample);
  std::array<std::uint32_t, std::size(languages)> hits{};
  std::size_t wide = 0;  // bytes of three-byte characters: Han, nearly all of them
  std::size_t letters = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const auto c = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    if (c >= 0x80 || (c | 0x20U) - 'a' < 26U) {
      wide += c >= 0xE3 && c <= 0xE9 ? 3U : 0U;
      ++letters;
      continue;
    }
    if (at > start && at - start <= 5) {
      const std::uint64_t key = key_of(text.substr(start, at - start));
      for (std::size_t l = 0; l < hits.size(); ++l) {
        const auto &words = languages[l].words;
        hits[l] += std::find(words.begin(), words.end(), key) != words.end() ? 1U : 0U;
      }
    }
    start = at + 1;
  }
  if (wide * 2 > letters) {
    return "zh";
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  // One chance hit is no evidence: "do" is English, too.
  return *best < 3 ? "und" : std::string(languages[static_cast<std::size_t>(best - hits.begin())].tag);
}

std::optional<Period> find_period(std::string_view title) {
  for (std::size_t at = 0; at + 4 <= title.size(); ++at) {
    const std::uint32_t from = year_at(title, at);
    if (from == 0 || (at > 0 && ascii::is_digit(title[at - 1]))) {
      continue;
    }
    std::size_t next = at + 4;
    const auto skip = [&](std::string_view token) {
      if (title.substr(next, token.size()) == token) {
        next += token.size();
        return true;
      }
      return false;
    };
    skip("年");
    while (skip(" ")) {
    }
    const bool joined = skip("-") || skip("–") || skip("—") || skip("/") || skip("to") || skip("al") || skip("a") ||
                        skip("à") || skip("bis") || skip("至") || skip("到") || skip("－");
    while (skip(" ")) {
    }
    const std::uint32_t to = joined ? year_at(title, next) : 0;
    if (to >= from) {
      return Period{from, to};
    }
  }
  return std::nullopt;
}

}  // namespace celac
