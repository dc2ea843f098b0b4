#include "celac/outline/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "celac/outline/numeral.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t sample = std::size_t{8} << 10U;  // the language of a plan shows in its first pages

struct Language {
  std::string_view tag;
  std::array<std::string_view, 10> words;
};

// Function words that the others do not share.
constexpr Language languages[] = {
    {"en", {"the", "and", "of", "to", "for", "with", "shall", "this", "that", "on"}},
    {"es", {"el", "los", "las", "del", "y", "con", "por", "para", "una", "al"}},
    {"pt", {"o", "os", "do", "da", "dos", "das", "em", "com", "uma", "ao"}},
    {"fr", {"le", "les", "des", "du", "et", "dans", "pour", "une", "aux", "est"}},
    {"de", {"der", "die", "das", "und", "den", "mit", "für", "von", "des", "zu"}},
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
  const bool longer = at + 4 < text.size() && text[at + 4] >= '0' && text[at + 4] <= '9';
  return year >= 1800 && year <= 2199 && !longer ? year : 0;
}

}  // namespace

std::string guess_language(std::string_view text) {
  text = text.substr(0, sample);
  std::array<std::uint32_t, std::size(languages)> hits{};
  std::uint32_t han = 0;
  std::uint32_t letters = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto c = at < text.size() ? utf8::decode(text, at) : utf8::Character{U' ', 1};
    if (utf8::is_cjk(c.code)) {
      ++han;
    } else if (utf8::is_letter(c.code)) {
      ++letters;
      at += c.size;
      continue;
    }
    if (at > start && at - start <= 5) {
      const std::string word = utf8::lower(text.substr(start, at - start));
      for (std::size_t l = 0; l < hits.size(); ++l) {
        const auto &words = languages[l].words;
        hits[l] += std::find(words.begin(), words.end(), word) != words.end() ? 1U : 0U;
      }
    }
    at += c.size;
    start = at;
  }
  if (han * 3 > letters && han > 0) {
    return "zh";
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  return *best == 0 ? "und" : std::string(languages[static_cast<std::size_t>(best - hits.begin())].tag);
}

std::optional<Period> find_period(std::string_view title) {
  for (std::size_t at = 0; at + 4 <= title.size(); ++at) {
    const std::uint32_t from = year_at(title, at);
    if (from == 0 || (at > 0 && title[at - 1] >= '0' && title[at - 1] <= '9')) {
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
