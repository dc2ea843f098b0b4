// Forms of verbs taken apart: endings by language, stems in the lexicon.

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "celac/commitments/lexicon_table.hpp"

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

void VerbLexicon::find_stem(std::string_view stem, std::uint8_t conjugation, std::uint16_t forms,
                            WordEntry &entry) const {
  if (table_ == nullptr || table_->buckets.empty()) {
    return;
  }
  const std::span<const LexiconSlot> slots = table_->slots;
  for (std::uint32_t at = table_->buckets[LexiconSlot::bucket_of(stem, conjugation)]; at != 0;
       at = slots[at - 1].next) {
    const LexiconSlot &slot = slots[at - 1];
    if (slot.conjugation != conjugation || slot.key_bytes != stem.size() ||
        text_.compare(slot.key, slot.key_bytes, stem) != 0) {
      continue;
    }
    const Lexeme &lexeme = lexemes_[slot.lexeme];
    if (conjugation == LexiconSlot::as_is && lexeme.kind == Lexeme::Kind::word && lexeme.rest_size == 0) {
      entry.classes |= lexeme.classes;
      continue;
    }
    if (lexeme.kind == Lexeme::Kind::word || lexeme.kind == Lexeme::Kind::hedge) {
      entry.phrases.push_back(&lexeme);
      continue;
    }
    const std::uint16_t found = conjugation == LexiconSlot::as_is ? slot.forms : forms;
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
  constexpr std::uint8_t conjugation = 'e';
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
      find_stem(word.substr(0, word.size() - one->ending.size()), LexiconSlot::conjugation_of(one->conjugation),
                one->forms, entry);
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

}  // namespace celac
