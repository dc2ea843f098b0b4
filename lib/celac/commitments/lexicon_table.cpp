// How the words of a lexicon become rows and keys.

#include "celac/commitments/lexicon_table.hpp"

#include <algorithm>
#include <cstring>

#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;

namespace {

std::uint32_t four_bytes(std::string_view key, std::size_t at) {
  std::uint32_t out = 0;
  std::memcpy(&out, key.data() + at, sizeof out);
  return out;
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

// What regular infinitives end in.
bool is_conjugated(std::string_view language, std::string_view ending) {
  constexpr auto iberian = std::to_array<std::string_view>({"ar", "er", "ir"});
  constexpr auto french = std::to_array<std::string_view>({"er", "ir", "re"});
  const auto &all = language == "es" || language == "pt" ? iberian : french;
  return std::find(all.begin(), all.end(), ending) != all.end() || (language == "pt" && ending == "or");
}

}  // namespace

std::optional<Level> level_of(std::string_view name) {
  const auto *found = std::find(level_names.begin(), level_names.end(), name);
  return found == level_names.end() ? std::nullopt
                                    : std::optional(static_cast<Level>(std::distance(level_names.begin(), found)));
}

std::string_view LexemeWords::next() {
  constexpr std::string_view apostrophe = "’";
  while (!text_.empty() && (text_.front() == ' ' || text_.front() == '+')) {
    text_.remove_prefix(1);
  }
  std::size_t size = std::min(text_.find(' '), text_.size());
  if (elides_) {
    const std::size_t cut = text_.substr(0, size).find(apostrophe);
    size = cut == std::string_view::npos ? size : cut + apostrophe.size();
  }
  const std::string_view word = text_.substr(0, size);
  text_.remove_prefix(size);
  while (!text_.empty() && text_.front() == ' ') {
    text_.remove_prefix(1);
  }
  return word;
}

std::size_t LexiconSlot::bucket_of(std::string_view key) {
  std::uint64_t hash = key.size() * 256;
  const auto mix = [&](std::uint64_t part) {
    hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
  };
  if (key.size() < 4) {
    for (const char c : key) {
      mix(static_cast<std::uint8_t>(c));
    }
    return hash & 4095U;
  }
  for (std::size_t at = 0; at + 4 < key.size(); at += 4) {
    mix(four_bytes(key, at));
  }
  mix(four_bytes(key, key.size() - 4));
  return hash & 4095U;
}

void LexiconKeys::add(std::string_view key, std::uint8_t conjugation, std::uint32_t lexeme, std::uint16_t forms) {
  if (key.size() > LexiconSlot::longest_key) {
    return;
  }
  if (parts_.buckets.empty()) {
    parts_.buckets.resize(4096);
  }
  std::uint32_t &first = parts_.buckets[LexiconSlot::bucket_of(key)];
  parts_.slots.push_back({static_cast<std::uint32_t>(key.data() - text_.data()), lexeme, first, forms,
                          static_cast<std::uint8_t>(key.size()), conjugation});
  first = static_cast<std::uint32_t>(parts_.slots.size());
}

void LexiconKeys::add_stem(std::string_view infinitive, std::uint32_t lexeme) {
  if (parts_.language == "en") {
    add(infinitive, LexiconSlot::infinitive, lexeme, 0);
    return;
  }
  if (ends_with(infinitive, "se") && (ends_with(infinitive, "rse") || ends_with(infinitive, "r-se"))) {
    infinitive.remove_suffix(ends_with(infinitive, "-se") ? 3 : 2);
  }
  const std::string_view ending = infinitive.substr(infinitive.size() - std::min<std::size_t>(infinitive.size(), 2));
  const bool regular = infinitive.size() > 2 && is_conjugated(parts_.language, ending);
  if (regular) {
    add(infinitive.substr(0, infinitive.size() - 2), LexiconSlot::conjugation_of(ending[0]), lexeme, 0);
  } else {
    add(infinitive, LexiconSlot::as_is, lexeme, base_form);
  }
}

void LexiconKeys::add_other_stem(std::string_view stem, std::string_view infinitive, std::uint32_t lexeme) {
  const bool reflexive = infinitive.size() > 4 && infinitive.substr(infinitive.size() - 2) == "se";
  infinitive.remove_suffix(!reflexive ? 0 : ends_with(infinitive, "-se") ? 3 : 2);
  const char letter = infinitive.size() < 2 ? 'e' : infinitive[infinitive.size() - 2];
  add(stem, LexiconSlot::conjugation_of(letter), lexeme, 0);
}

namespace {

std::uint8_t opens_of(const LexemeTraits &traits) {
  std::uint8_t out = traits.kind == Lexeme::Kind::verb    ? opens::verb
                     : traits.kind == Lexeme::Kind::modal ? opens::before_verb
                     : traits.kind == Lexeme::Kind::hedge ? opens::hedge
                                                          : opens::other;
  out |= (traits.classes & (adverb | negation)) != 0 ? opens::before_verb : std::uint8_t{0};
  out |= (traits.classes & agent_noun) != 0 ? opens::agent : std::uint8_t{0};
  return out;
}

}  // namespace

// The rows by the character that they open with.
void group_by_character(std::string_view text, LexiconParts &parts) {
  std::vector<std::vector<std::uint32_t>> groups;
  parts.characters.resize(HanIndex::places);
  for (std::uint32_t index = 0; index < parts.rows.size(); ++index) {
    const LexemeRow &row = parts.rows[index];
    std::uint16_t &group = parts.characters[HanIndex::place_of(utf8::decode(text, row.lemma).code)];
    if (group == 0) {
      groups.emplace_back();
      group = static_cast<std::uint16_t>(groups.size());
    }
    groups[group - 1U].push_back(index);
  }
  for (auto &group : groups) {
    std::stable_sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) {
      return parts.rows[a].lemma_bytes > parts.rows[b].lemma_bytes;
    });
    HanGroup added;
    for (const std::uint32_t index : group) {
      parts.grouped.push_back(index);
      added.opens = static_cast<std::uint8_t>(added.opens | opens_of(parts.rows[index].traits));
    }
    added.end = static_cast<std::uint32_t>(parts.grouped.size());
    parts.groups.push_back(added);
  }
}

}  // namespace celac
