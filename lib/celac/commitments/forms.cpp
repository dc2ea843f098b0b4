// Forms of verbs taken apart: endings by language, stems in the lexicon.

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>

#include "celac/commitments/lexicon.hpp"

namespace celac {

using namespace grammar;

namespace {

struct Ending {
  std::string_view ending;
  std::string_view conjugation;  ///< what the infinitive ends in
  std::uint16_t forms;
};

constexpr std::uint16_t future_singular = third_singular | future_form;
constexpr std::uint16_t future_plural = third_plural | future_form;
constexpr std::uint16_t future_we = first_plural | future_form;

constexpr auto spanish = std::to_array<Ending>(
    {{"ar", "ar", base_form},         {"arse", "ar", base_form},       {"ando", "ar", gerund_form},
     {"ado", "ar", participle_form},  {"ada", "ar", participle_form},  {"ados", "ar", participle_form},
     {"adas", "ar", participle_form}, {"a", "ar", third_singular},     {"an", "ar", third_plural},
     {"amos", "ar", first_plural},    {"ará", "ar", future_singular},  {"arán", "ar", future_plural},
     {"aremos", "ar", future_we},     {"ó", "ar", past_form},          {"aron", "ar", past_form},
     {"er", "er", base_form},         {"erse", "er", base_form},       {"iendo", "er", gerund_form},
     {"ido", "er", participle_form},  {"ida", "er", participle_form},  {"idos", "er", participle_form},
     {"idas", "er", participle_form}, {"e", "er", third_singular},     {"en", "er", third_plural},
     {"emos", "er", first_plural},    {"erá", "er", future_singular},  {"erán", "er", future_plural},
     {"eremos", "er", future_we},     {"ió", "er", past_form},         {"ieron", "er", past_form},
     {"ir", "ir", base_form},         {"irse", "ir", base_form},       {"iendo", "ir", gerund_form},
     {"yendo", "ir", gerund_form},    {"ido", "ir", participle_form},  {"ida", "ir", participle_form},
     {"idos", "ir", participle_form}, {"idas", "ir", participle_form}, {"e", "ir", third_singular},
     {"en", "ir", third_plural},      {"imos", "ir", first_plural},    {"irá", "ir", future_singular},
     {"irán", "ir", future_plural},   {"iremos", "ir", future_we},     {"ió", "ir", past_form},
     {"ieron", "ir", past_form},      {"arlos", "ar", base_form},      {"arlas", "ar", base_form},
     {"arlo", "ar", base_form},       {"arla", "ar", base_form}});

constexpr auto portuguese = std::to_array<Ending>(
    {{"ar", "ar", base_form},         {"ar-se", "ar", base_form},      {"armos", "ar", base_form},
     {"ando", "ar", gerund_form},     {"ado", "ar", participle_form},  {"ada", "ar", participle_form},
     {"ados", "ar", participle_form}, {"adas", "ar", participle_form}, {"a", "ar", third_singular},
     {"am", "ar", third_plural},      {"amos", "ar", first_plural},    {"ará", "ar", future_singular},
     {"arão", "ar", future_plural},   {"aremos", "ar", future_we},     {"ou", "ar", past_form},
     {"aram", "ar", past_form},       {"er", "er", base_form},         {"er-se", "er", base_form},
     {"endo", "er", gerund_form},     {"ido", "er", participle_form},  {"ida", "er", participle_form},
     {"idos", "er", participle_form}, {"idas", "er", participle_form}, {"e", "er", third_singular},
     {"em", "er", third_plural},      {"emos", "er", first_plural},    {"erá", "er", future_singular},
     {"erão", "er", future_plural},   {"eremos", "er", future_we},     {"eu", "er", past_form},
     {"eram", "er", past_form},       {"ir", "ir", base_form},         {"ir-se", "ir", base_form},
     {"indo", "ir", gerund_form},     {"ido", "ir", participle_form},  {"ida", "ir", participle_form},
     {"idos", "ir", participle_form}, {"idas", "ir", participle_form}, {"e", "ir", third_singular},
     {"em", "ir", third_plural},      {"imos", "ir", first_plural},    {"irá", "ir", future_singular},
     {"irão", "ir", future_plural},   {"iremos", "ir", future_we},     {"iu", "ir", past_form},
     {"iram", "ir", past_form},       {"or", "or", base_form},         {"õe", "or", third_singular},
     {"õem", "or", third_plural},     {"omos", "or", first_plural},    {"orá", "or", future_singular},
     {"orão", "or", future_plural},   {"oremos", "or", future_we},     {"ondo", "or", gerund_form},
     {"osto", "or", participle_form}, {"osta", "or", participle_form}, {"ôs", "or", past_form}});

constexpr auto french = std::to_array<Ending>(
    {{"er", "er", base_form},          {"ant", "er", gerund_form},       {"eant", "er", gerund_form},
     {"é", "er", participle_form},     {"ée", "er", participle_form},    {"és", "er", participle_form},
     {"ées", "er", participle_form},   {"e", "er", third_singular},      {"ent", "er", third_plural},
     {"ons", "er", first_plural},      {"eons", "er", first_plural},     {"era", "er", future_singular},
     {"eront", "er", future_plural},   {"erons", "er", future_we},       {"erait", "er", future_singular},
     {"eraient", "er", future_plural}, {"ir", "ir", base_form},          {"issant", "ir", gerund_form},
     {"i", "ir", participle_form},     {"ie", "ir", participle_form},    {"is", "ir", participle_form},
     {"ies", "ir", participle_form},   {"it", "ir", third_singular},     {"issent", "ir", third_plural},
     {"issons", "ir", first_plural},   {"ira", "ir", future_singular},   {"iront", "ir", future_plural},
     {"irons", "ir", future_we},       {"irait", "ir", future_singular}, {"re", "re", base_form},
     {"ant", "re", gerund_form},       {"u", "re", participle_form},     {"ue", "re", participle_form},
     {"us", "re", participle_form},    {"ues", "re", participle_form},   {"ent", "re", third_plural},
     {"ons", "re", first_plural},      {"ra", "re", future_singular},    {"ront", "re", future_plural},
     {"rons", "re", future_we},        {"rait", "re", future_singular},  {"raient", "re", future_plural}});

std::span<const Ending> endings_of(std::string_view language) {
  if (language == "es") {
    return spanish;
  }
  return language == "pt" ? std::span<const Ending>(portuguese) : std::span<const Ending>(french);
}

std::uint32_t four_bytes(std::string_view key, std::size_t at) {
  std::uint32_t out = 0;
  std::memcpy(&out, key.data() + at, sizeof out);
  return out;
}

// A byte for each conjugation, so that "er" of one stem is not "ar" of another.
char conjugation_of(std::string_view ending) { return ending.empty() ? 'e' : ending[0]; }

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

// Endings by their last byte, so that a word is compared with a few.
using EndingTable = std::array<std::vector<const Ending *>, 256>;

EndingTable table_of(std::span<const Ending> endings) {
  EndingTable table;
  for (const Ending &one : endings) {
    table.at(static_cast<unsigned char>(one.ending.back())).push_back(&one);
  }
  return table;
}

const EndingTable &table_for(std::string_view language) {
  static const std::array tables{table_of(spanish), table_of(portuguese), table_of(french)};
  return tables.at(language == "es" ? 0 : language == "pt" ? 1 : 2);
}

}  // namespace

std::size_t VerbLexicon::bucket_of(std::string_view key, char conjugation) {
  std::uint64_t hash = static_cast<std::uint8_t>(conjugation) + key.size() * 256;
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

void VerbLexicon::add_slot(std::string_view key, char conjugation, std::uint32_t lexeme, std::uint16_t forms) {
  if (buckets_.empty()) {
    buckets_.resize(4096);
  }
  std::uint32_t &first = buckets_[bucket_of(key, conjugation)];
  slots_.push_back({key, lexeme, first, forms, conjugation});
  first = static_cast<std::uint32_t>(slots_.size());
}

void VerbLexicon::find_stem(std::string_view stem, char conjugation, std::uint16_t forms, WordEntry &entry) const {
  for (std::uint32_t at = buckets_.empty() ? 0 : buckets_[bucket_of(stem, conjugation)]; at != 0;
       at = slots_[at - 1].next) {
    const Slot &slot = slots_[at - 1];
    if (slot.conjugation != conjugation || slot.key != stem) {
      continue;
    }
    const Lexeme &lexeme = lexemes_[slot.lexeme];
    if (conjugation == as_is && lexeme.kind == Lexeme::Kind::word && lexeme.rest_size == 0) {
      entry.classes |= lexeme.classes;
      continue;
    }
    if (lexeme.kind == Lexeme::Kind::word || lexeme.kind == Lexeme::Kind::hedge) {
      entry.phrases.push_back(&lexeme);
      continue;
    }
    const std::uint16_t found = conjugation == as_is ? slot.forms : forms;
    const auto same = std::find_if(entry.verbs.begin(), entry.verbs.end(),
                                   [&](const VerbReading &one) { return one.lexeme == &lexeme; });
    if (same == entry.verbs.end()) {
      entry.verbs.push_back({&lexeme, found});
    } else {
      same->forms = static_cast<std::uint16_t>(same->forms | found);
    }
  }
}

// English stems are the infinitives; what an ending took away is tried.
void VerbLexicon::english_forms(std::string_view word, WordEntry &entry) const {
  constexpr char conjugation = 'e';
  find_stem(word, conjugation, base_form | third_plural | first_plural, entry);
  std::string stem;
  const auto with = [&](std::size_t less, std::string_view added, std::uint16_t forms) {
    stem.assign(word.substr(0, word.size() - less)).append(added);
    find_stem(stem, conjugation, forms, entry);
  };
  const char last = word.back();
  if (last != 'g' && last != 'd' && last != 's') {
    return;
  }
  const auto all = [&](std::size_t less, std::uint16_t forms) {
    with(less, "", forms);
    with(less, "e", forms);
    const std::size_t size = word.size() - less;
    if (size > 3 && word[size - 1] == word[size - 2]) {
      with(less + 1, "", forms);
    }
  };
  if (ends_with(word, "ing")) {
    all(3, gerund_form);
  } else if (ends_with(word, "ied")) {
    with(3, "y", participle_form | past_form);
  } else if (ends_with(word, "ed")) {
    all(2, participle_form | past_form);
  } else if (ends_with(word, "ies")) {
    with(3, "y", third_singular);
  } else if (ends_with(word, "s") && !ends_with(word, "ss")) {
    with(1, "", third_singular);
    if (ends_with(word, "es")) {
      with(2, "", third_singular);
    }
  }
}

void VerbLexicon::romance_forms(std::string_view word, WordEntry &entry) const {
  if (word.empty()) {
    return;
  }
  for (const Ending *one : table_for(language_).at(static_cast<unsigned char>(word.back()))) {
    if (ends_with(word, one->ending)) {
      find_stem(word.substr(0, word.size() - one->ending.size()), conjugation_of(one->conjugation), one->forms, entry);
    }
  }
}

// desplazaremos, végétaliseront: no noun looks like the future of a verb whose infinitive is regular.
void VerbLexicon::unlisted_future(std::string_view word, WordEntry &entry) const {
  constexpr std::size_t shortest = 7;
  constexpr auto iberian = std::to_array<Ending>(
      {{"emos", "r", future_we}, {"á", "r", future_singular}, {"án", "r", future_plural}, {"ão", "r", future_plural}});
  constexpr auto gallic = std::to_array<Ending>(
      {{"ons", "er", future_we}, {"ont", "er", future_plural}, {"ont", "ir", future_plural}});
  static const Lexeme any = [] {
    Lexeme out;
    out.level = Level::cooperates;
    out.listed = false;
    return out;
  }();
  if (word.size() < shortest || entry.classes != 0 || !entry.verbs.empty()) {
    return;
  }
  const auto all = language_ == "fr" ? std::span<const Ending>(gallic) : std::span<const Ending>(iberian);
  for (const Ending &one : all) {
    if (!ends_with(word, one.ending)) {
      continue;
    }
    const std::string_view infinitive = word.substr(0, word.size() - one.ending.size());
    if (ends_with(infinitive, one.conjugation) && looks_infinitive(infinitive)) {
      entry.verbs.push_back({&any, one.forms});
      return;
    }
  }
}

std::string_view VerbLexicon::infinitive_of(std::string_view future) { return future.substr(0, future.rfind('r') + 1); }

bool VerbLexicon::looks_infinitive(std::string_view word) const {
  if (language_ == "es" || language_ == "pt") {
    constexpr auto endings = std::to_array<std::string_view>(
        {"ar", "er", "ir", "arse", "erse", "irse", "ar-se", "er-se", "ir-se"});
    return word.size() > 3 &&
           std::any_of(endings.begin(), endings.end(), [&](std::string_view one) { return ends_with(word, one); });
  }
  constexpr auto endings = std::to_array<std::string_view>({"er", "ir", "ndre", "ttre", "uire", "crire", "oudre"});
  return language_ == "fr" && word.size() > 4 &&
         std::any_of(endings.begin(), endings.end(), [&](std::string_view one) { return ends_with(word, one); });
}

void VerbLexicon::add_stem(std::string_view infinitive, std::uint32_t lexeme) {
  if (language_ == "en") {
    add_slot(infinitive, 'e', lexeme, 0);
    return;
  }
  if (ends_with(infinitive, "se") && (ends_with(infinitive, "rse") || ends_with(infinitive, "r-se"))) {
    infinitive.remove_suffix(ends_with(infinitive, "-se") ? 3 : 2);
  }
  const std::string_view ending = infinitive.substr(infinitive.size() - std::min<std::size_t>(infinitive.size(), 2));
  const auto all = endings_of(language_);
  const bool regular = infinitive.size() > 2 && std::any_of(all.begin(), all.end(), [&](const Ending &one) {
                         return one.forms == base_form && one.ending == ending && one.conjugation == ending;
                       });
  if (regular) {
    add_slot(infinitive.substr(0, infinitive.size() - 2), conjugation_of(ending), lexeme, 0);
  } else {
    add_slot(infinitive, as_is, lexeme, base_form);
  }
}

// promover (promuev-): the same endings behind another stem.
void VerbLexicon::add_other_stem(std::string_view stem, std::string_view infinitive, std::uint32_t lexeme) {
  const bool reflexive = infinitive.size() > 4 && infinitive.substr(infinitive.size() - 2) == "se";
  infinitive.remove_suffix(!reflexive ? 0 : ends_with(infinitive, "-se") ? 3 : 2);
  add_slot(stem, conjugation_of(infinitive.substr(infinitive.size() - std::min<std::size_t>(infinitive.size(), 2))),
           lexeme, 0);
}

}  // namespace celac
