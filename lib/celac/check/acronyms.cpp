#include "celac/check/acronyms.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "celac/check/ordinal.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

constexpr std::size_t longest = 8;

bool is_acronym(const Draft &draft, std::size_t index) {
  const auto &words = draft.words();
  const Word &word = words[index];
  const std::uint32_t size = word.end - word.begin;
  if (word.capitals < 2 || word.has_small || word.digits || word.foreign || size > longest || size != word.capitals) {
    return false;
  }
  const std::string_view text = draft.text({word.begin, word.end});
  if (roman_value(text) != 0) {
    return false;
  }
  // Part of a code or a compound: ISO-8859, A/RES/70, V2.1.
  const auto joins = [](char c) { return c == '/' || c == '_' || c == '.' || c == '@' || c == '$'; };
  const std::string_view all = draft.text();
  const bool joined = (word.begin > 0 && joins(all[word.begin - 1])) ||
                      (word.end + 1 < all.size() && joins(all[word.end]) && all[word.end + 1] > ' ');
  return !joined;
}

// Three words or more in capitals with nothing but blanks between them are no acronyms: OF THIS IS.
bool in_run_of_capitals(const Draft &draft, std::size_t index) {
  const auto &words = draft.words();
  const auto goes_on = [&](std::size_t k) {  // from the word before k to k
    const Word &word = words[k];
    return word.passage == words[k - 1].passage && word.capitals > 0 && word.capitals == word.end - word.begin &&
           draft.text({words[k - 1].end, word.begin}) == " ";
  };
  std::size_t first = index;
  while (first > 0 && goes_on(first) && words[first - 1].capitals == words[first - 1].end - words[first - 1].begin) {
    --first;
  }
  std::size_t last = index;
  while (last + 1 < words.size() && goes_on(last + 1)) {
    ++last;
  }
  return last - first >= 2;
}

// Words in capitals on both sides: a title or an emphasised line.
bool in_capitals(const Draft &draft, std::size_t index) {
  const auto &words = draft.words();
  const auto shouts = [&](std::size_t k) {
    return words[k].passage == words[index].passage && words[k].capitals > 3 && !words[k].has_small;
  };
  const bool before = index > 0 && shouts(index - 1);
  const bool after = index + 1 < words.size() && shouts(index + 1);
  const bool far = (index > 1 && shouts(index - 2)) || (index + 2 < words.size() && shouts(index + 2));
  return before || after || far || in_run_of_capitals(draft, index);
}

// WE, the Heads; DONE at Corvane: how a paragraph opens, also a later one of an item.
bool opens_paragraph(const Draft &draft, const Word &word) {
  const Passage &passage = draft.passages()[word.passage];
  const bool text = passage.kind == PassageKind::paragraph || passage.kind == PassageKind::preamble;
  return word.begin == passage.words.begin ? text : draft.text()[word.begin - 1] == '\n';
}

char initial_of(std::string_view text) {
  const auto c = utf8::decode(text, 0);
  constexpr std::u32string_view accented = U"áàâãäéèêëíïóôõöúüçñÁÀÂÃÄÉÈÊËÍÏÓÔÕÖÚÜÇÑ";
  constexpr std::string_view plain = "AAAAAEEEEIIOOOOUUCNAAAAAEEEEIIOOOOUUCN";
  const auto at = accented.find(c.code);
  if (at != std::u32string_view::npos) {
    return plain[at];
  }
  const char first = text[0];
  return ascii::is_lower(first) ? static_cast<char>(first - 32) : first;
}

// The words before `index` whose initials are the acronym, small words between them skipped; empty if they are not.
std::string name_before(const Draft &draft, std::size_t index) {
  const auto &words = draft.words();
  const Word &word = words[index];
  const std::string_view letters = draft.text({word.begin, word.end});
  std::size_t left = letters.size();
  std::size_t at = index;
  std::size_t skipped = 0;
  while (left > 0 && at > 0 && words[at - 1].passage == word.passage) {
    --at;
    const std::string_view text = draft.text({words[at].begin, words[at].end});
    if (initial_of(text) == letters[left - 1]) {
      --left;
      skipped = 0;
    } else if (++skipped > 2) {
      return {};
    }
  }
  if (left > 0) {
    return {};
  }
  return utf8::lower(draft.text({words[at].begin, words[index - 1].end}));
}

// "Institute of Harbours - IOH"
bool after_dash(const Draft &draft, std::size_t index) {
  const Word &word = draft.words()[index];
  const std::string_view before = draft.text({draft.passages()[word.passage].words.begin, word.begin});
  const auto ends = [&](std::string_view dash) {
    return before.size() > dash.size() && before.substr(before.size() - dash.size()) == dash;
  };
  return (ends(" - ") || ends(" – ") || ends(" — ")) && index > 0 && draft.words()[index - 1].capitals > 0;
}

// Introduced in quotation marks ("hereinafter “IOH”"), or first of a line that goes on to explain it (a glossary).
bool is_introduced(const Draft &draft, const Word &word) {
  const std::string_view all = draft.text();
  const Span passage = draft.passages()[word.passage].words;
  const bool quoted = word.begin >= passage.begin + 3 && all.substr(word.begin - 3, 3) == "“" &&
                      all.substr(word.end, 3) == "”";
  const bool first = word.begin == passage.begin || all[word.begin - 1] == '\n';
  return quoted || (first && word.end < passage.end && (all[word.end] == '\n' || all[word.end] == ':'));
}

// Nothing but capitals: a line of a title page, a formula ("DECRETA:").
bool is_whole_passage(const Draft &draft, const Word &word) {
  const Span passage = draft.passages()[word.passage].words;
  return passage.size() <= word.end - word.begin + 2;
}

bool same_word(std::string_view capitals, std::string_view word) {
  return std::equal(capitals.begin(), capitals.end(), word.begin(), word.end(),
                    [](char a, char b) { return a == (b & ~0x20); });
}

// ORDER and DELETE are words in capitals: the same word stands elsewhere in small letters.
void drop_words(const Draft &draft, std::vector<Acronym> &acronyms) {
  constexpr std::size_t shortest = 3;
  std::array<std::uint32_t, 256> sizes{};  // of the candidates, by first letter: a bit each
  std::vector<std::string *> candidates;
  for (Acronym &acronym : acronyms) {
    const std::size_t size = acronym.name.size();
    if (size >= shortest && acronym.definitions.empty() && !acronym.explained && !is_common_acronym(acronym.name)) {
      sizes[static_cast<unsigned char>(acronym.name[0])] |= 1U << size;
      candidates.push_back(&acronym.name);
    }
  }
  if (candidates.empty()) {
    return;
  }
  const std::string_view text = draft.text();
  for (const Word &word : draft.words()) {
    const std::uint32_t size = word.end - word.begin;
    const auto initial = static_cast<unsigned char>(text[word.begin] & ~0x20);
    if (!word.has_small || size > longest || (sizes[initial] >> size & 1U) == 0) {
      continue;
    }
    for (std::string *name : candidates) {
      if (name->size() == size && same_word(*name, text.substr(word.begin, size))) {
        name->clear();
      }
    }
  }
  std::erase_if(acronyms, [](const Acronym &acronym) { return acronym.name.empty(); });
}

// Words that only ever open paragraphs.
void drop_openings(const Draft &draft, std::vector<Acronym> &acronyms) {
  std::erase_if(acronyms, [&](const Acronym &acronym) {
    return acronym.definitions.empty() && !acronym.explained && !acronym.uses.empty() &&
           std::all_of(acronym.uses.begin(), acronym.uses.end(),
                       [&](std::uint32_t use) { return opens_paragraph(draft, draft.words()[use]); });
  });
}

}  // namespace

std::vector<Acronym> find_acronyms(const Draft &draft) {
  std::vector<Acronym> out;
  std::unordered_map<std::string_view, std::size_t> known;
  const auto &words = draft.words();
  const std::string_view all = draft.text();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].capitals < 2 || !is_acronym(draft, i)) {
      continue;
    }
    const Passage &passage = draft.passages()[words[i].passage];
    const std::string_view name = draft.text({words[i].begin, words[i].end});
    const char before = words[i].begin > passage.words.begin ? all[words[i].begin - 1] : '\0';
    const bool wide = words[i].begin >= 3 && all.substr(words[i].begin - 3, 3) == "（";
    const bool bracketed = before == '(' || wide;
    const bool bracket_after = words[i].end + 1 < passage.words.end && all[words[i].end] == ' ' &&
                               all[words[i].end + 1] == '(';
    const bool wide_after = all.substr(words[i].end, 3) == "（";
    if (!bracketed &&
        (passage.kind == PassageKind::heading || in_capitals(draft, i) || is_whole_passage(draft, words[i]))) {
      continue;
    }
    const auto [entry, is_new] = known.emplace(name, out.size());
    if (is_new) {
      out.push_back({std::string(name), {}, {}, false});
    }
    Acronym &acronym = out[entry->second];
    const std::string long_name = bracketed ? name_before(draft, i) : std::string{};
    if (!long_name.empty()) {
      acronym.definitions.push_back({static_cast<std::uint32_t>(i), long_name});
    } else {
      acronym.uses.push_back(static_cast<std::uint32_t>(i));
      acronym.explained = acronym.explained || bracketed || wide_after || after_dash(draft, i) ||
                          is_introduced(draft, words[i]) ||
                          (bracket_after &&
                           ascii::is_upper(all[std::min<std::size_t>(words[i].end + 2, all.size() - 1)]));
    }
  }
  drop_words(draft, out);
  drop_openings(draft, out);
  return out;
}

bool is_common_acronym(std::string_view name) {
  constexpr std::array<std::string_view, 71> common = {
      "UN",   "EU",     "US",     "USA",  "UK",   "UAE",   "ONU",    "UE",  "OIT",  "OMS", "OMC", "FMI",
      "OTAN", "UNESCO", "UNICEF", "NATO", "WHO",  "WTO",   "IMF",    "GDP", "PIB",  "ICT", "TIC", "IT",
      "AI",   "IA",     "HIV",    "VIH",  "AIDS", "SIDA",  "TV",     "PDF", "DNA",  "ADN", "SOS", "USD",
      "EUR",  "CEO",    "NGO",    "ONG",  "PC",   "COVID", "OK",     "AM",  "PM",   "ISO", "API", "CD",
      "CSS",  "DVD",    "FAQ",    "GPS",  "HTML", "HTTP",  "HTTPS",  "ID",  "JSON", "PIN", "SMS", "SQL",
      "URL",  "UTC",    "XML",    "ZIP",  "MUST", "SHALL", "SHOULD", "MAY", "NOT",  "AND", "OR"};
  return std::find(common.begin(), common.end(), name) != common.end();
}

}  // namespace celac::check
