#include "celac/prose/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

#include "celac/text/scan.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t sample = std::size_t{12} << 10U;  // the language of a plan shows in its first pages

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
    language("it", "il", "di", "della", "che", "per", "gli", "nella", "delle", "dei", "sono"),
    language("ca", "els", "dels", "amb", "aquest", "seva", "seus", "nostre", "nostra", "vostre", "mateix"),
    language("ro", "\xC8\x99i", "\xC3\xAEn", "pentru", "din", "este", "care", "prin", "cu", "sunt", "privind"),
    language("nl", "het", "een", "van", "voor", "dat", "zijn", "wordt", "naar", "ook", "niet"),
    language("sv", "och", "att", "f\xC3\xB6r", "som", "det", "med", "till", "den", "ska", "inom"),
    language("pl", "w", "dla", "oraz", "jest", "przez", "z", "nie", "jako", "nad", "ich"),
};

// All of them by their keys, so that a word is compared with few.
struct KnownWord {
  std::uint64_t key = 0;
  std::size_t language = 0;
};
constexpr bool operator<(const KnownWord &a, const KnownWord &b) { return a.key < b.key; }

constexpr auto known_words = [] {
  std::array<KnownWord, std::size(languages) * std::tuple_size_v<decltype(Language::words)>> all{};
  std::size_t at = 0;
  for (std::size_t l = 0; l < std::size(languages); ++l) {
    for (const std::uint64_t key : languages[l].words) {
      all.at(at++) = {key, l};
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}();

// What each byte adds to a key; 0 for what parts words.
constexpr auto folded = [] {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0; c < table.size(); ++c) {
    const bool letter = (c | 0x20U) - 'a' < 26U;
    table[c] = static_cast<unsigned char>(c >= 0x80 ? c : letter ? c | 0x20U : 0);
  }
  return table;
}();

constexpr std::size_t slots = 1024;
constexpr std::size_t slot_of(std::uint64_t key) { return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15U >> 54U); }

// Where the words of each slot begin in the table above.
constexpr auto first_in_slot = [] {
  std::array<unsigned char, slots> first{};
  first.fill(known_words.size());
  for (std::size_t i = known_words.size(); i-- > 0;) {
    for (std::size_t slot = slot_of(known_words[i].key);; slot = (slot + 1) % slots) {
      if (first[slot] == known_words.size() || known_words[first[slot]].key == known_words[i].key) {
        first[slot] = static_cast<unsigned char>(i);
        break;
      }
    }
  }
  return first;
}();

// The first of the known words with this key; their number where there is none.
std::size_t first_of(std::uint64_t key) {
  std::size_t slot = slot_of(key);
  while (first_in_slot[slot] < known_words.size() && known_words[first_in_slot[slot]].key != key) {
    slot = (slot + 1) % slots;
  }
  return first_in_slot[slot];
}

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

// The 24 of 2022-24: past any month, or 2022-11 would be a period.
std::uint32_t short_year_at(std::string_view text, std::size_t at, std::uint32_t from) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  if (!digit(at) || !digit(at + 1) || digit(at + 2)) {
    return 0;
  }
  const auto value = static_cast<std::uint32_t>((text[at] - '0') * 10 + text[at + 1] - '0');
  return value > 12 && value > from % 100 ? from / 100 * 100 + value : 0;
}

// Of scripts that few languages are written in, the commonest one.
std::string_view language_of_script(std::string_view text) {
  std::size_t kana = 0;
  std::size_t hangul = 0;
  std::size_t cyrillic = 0;
  std::size_t greek = 0;
  std::size_t arabic = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    letters += utf8::is_letter(c.code) ? 1U : 0U;
    kana += c.code >= 0x3041 && c.code <= 0x30FA ? 1U : 0U;
    hangul += c.code >= 0xAC00 && c.code <= 0xD7A3 ? 1U : 0U;
    cyrillic += c.code >= 0x0400 && c.code <= 0x04FF ? 1U : 0U;
    greek += c.code >= 0x0370 && c.code <= 0x03FF ? 1U : 0U;
    arabic += c.code >= 0x0620 && c.code <= 0x064A ? 1U : 0U;
    at += c.size;
  }
  return kana * 8 > letters       ? "ja"
         : hangul * 2 > letters   ? "ko"
         : cyrillic * 2 > letters ? "ru"
         : greek * 2 > letters    ? "el"
         : arabic * 2 > letters   ? "ar"
                                  : "";
}

struct Scripts {
  std::size_t wide = 0;        // bytes of three-byte characters: Han, nearly all of them
  std::size_t many_bytes = 0;  // first bytes of characters of other scripts than Latin
  std::size_t han = 0;         // those of them that are ideographs for certain
  std::size_t others = 0;      // those that may be of a script that language_of_script() tells
};

Scripts scripts_of(std::string_view text) {
  Scripts scripts;
  std::array<char, scan::group> rest{};
  const auto add = [&](const char *from) {
    const scan::Bytes bytes = scan::load(from);
    if (!scan::any(bytes < 0)) {
      return;
    }
    const auto count_from = [&](unsigned char first, unsigned char last) {
      return scan::count((bytes >= static_cast<signed char>(first)) & (bytes <= static_cast<signed char>(last)));
    };
    scripts.wide += 3 * count_from(0xE3, 0xE9);
    scripts.many_bytes += count_from(0xCD, 0xFF);
    scripts.han += count_from(0xE5, 0xE9);
    scripts.others += count_from(0xCD, 0xDF) + count_from(0xE3, 0xE3) + count_from(0xEA, 0xED);
  };
  for (; text.size() >= scan::group; text.remove_prefix(scan::group)) {
    add(text.data());
  }
  std::copy(text.begin(), text.end(), rest.begin());
  add(rest.data());
  return scripts;
}

using Hits = std::array<std::uint32_t, std::size(languages)>;

std::string_view tag_of(const Hits &hits, Hits::const_iterator best) {
  return languages[static_cast<std::size_t>(best - hits.begin())].tag;
}

// One language has so many more words than any other that no more need to be read.
bool is_evident(const Hits &hits, Hits::const_iterator best) {
  constexpr std::uint32_t enough = 30;
  constexpr std::uint32_t lead = 4;
  return *best >= enough && std::all_of(hits.begin(), hits.end(), [&](const std::uint32_t &other) {
    return &other == best || other * lead <= *best;
  });
}

}  // namespace

std::string guess_language(std::string_view text) {
  if (const auto cut = text.substr(0, sample); cut.size() < text.size()) {
    text = cut.substr(0, cut.find_last_of(" \n") + 1);  // no half of a character
    text = text.empty() ? cut.substr(0, 0) : text;
  }
  constexpr std::size_t page = std::size_t{4} << 10U;  // a covering letter in another language is shorter
  Hits hits{};
  const auto [wide, many_bytes, han, others] = scripts_of(text);
  const bool may_be_other = others * 8 > han;
  if (!may_be_other && wide * 2 > text.size()) {
    return "zh";
  }
  const bool latin = many_bytes * 16 < text.size();
  std::size_t letters = 0;
  std::size_t read = page;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (latin && at >= read) {
      if (const auto best = std::max_element(hits.begin(), hits.end()); is_evident(hits, best)) {
        return std::string(tag_of(hits, best));
      }
      read += page;
    }
    const std::size_t start = at;
    std::uint64_t key = 0;
    for (; at < text.size(); ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (folded[c] == 0) {
        break;
      }
      key = key << 8U | folded[c];
    }
    letters += at - start;
    if (key != 0 && at - start <= 7) {
      for (std::size_t one = first_of(key); one < known_words.size() && known_words[one].key == key; ++one) {
        ++hits[known_words[one].language];
      }
    }
  }
  const bool other_script = may_be_other && many_bytes * 4 > letters;
  if (const std::string_view tag = other_script ? language_of_script(text) : ""; !tag.empty()) {
    return std::string(tag);
  }
  if (wide * 2 > letters) {
    return "zh";
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  // One chance hit is no evidence: "do" is English, too.
  return *best < 3 ? "und" : std::string(tag_of(hits, best));
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
    const bool short_end = title.substr(next, 1) == "-" || title.substr(next, 1) == "/" || title.substr(next, 3) == "–";
    static constexpr auto marks = std::to_array<std::string_view>({"-", "–", "—", "‑", "‒", "−", "/", "~", "～", "〜",
                                                                   "－", "to ", "al ", "a ", "à ", "au ", "bis ", "至",
                                                                   "到"});
    const bool joined = std::any_of(marks.begin(), marks.end(), skip);
    while (skip(" ")) {
    }
    std::uint32_t to = joined ? year_at(title, next) : 0;
    if (to == 0 && short_end) {
      to = short_year_at(title, next, from);
    }
    if (to >= from) {
      return Period{from, to};
    }
  }
  return std::nullopt;
}

}  // namespace celac
