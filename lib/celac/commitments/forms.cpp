// Forms of verbs taken apart: endings by language, stems in the lexicon.

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "celac/commitments/lexicon_table.hpp"

namespace celac {

using namespace grammar;

namespace {

// The last eight bytes of a word as a number, the last one lowest: a word is compared with many endings.
constexpr std::uint64_t tail_of(std::string_view word) {
  std::uint64_t tail = 0;
  for (const char c : word.substr(word.size() - std::min(word.size(), sizeof tail))) {
    tail = tail << 8U | static_cast<unsigned char>(c);
  }
  return tail;
}

// Of at most seven bytes.
struct End {
  constexpr End(const char *text) : End(std::string_view(text)) {}
  constexpr explicit End(std::string_view text)
      : bytes(tail_of(text)), mask((std::uint64_t{1} << (8 * text.size())) - 1), size(text.size()) {}

  // `tail` is that of a word of `word_size` bytes, which has a letter before the end.
  [[nodiscard]] constexpr bool is_of(std::uint64_t tail, std::size_t word_size) const {
    return ((tail ^ bytes) & mask) == 0 && word_size > size;
  }

  std::uint64_t bytes;
  std::uint64_t mask;
  std::size_t size;
};

struct Ending {
  constexpr Ending(const char *text, char letter, std::uint16_t of)
      : ending(text), conjugations(LexiconSlot::conjugation_of(letter)), forms(of) {}

  End ending;
  std::uint8_t conjugations;  ///< bits; a row has one, by the first letter of what the infinitive ends in
  std::uint16_t forms;
};

constexpr std::uint16_t future_singular = third_singular | future_form;
constexpr std::uint16_t future_plural = third_plural | future_form;
constexpr std::uint16_t future_we = first_plural | future_form;

constexpr auto spanish = std::to_array<Ending>(
    {{"ar", 'a', base_form},         {"arse", 'a', base_form},       {"ando", 'a', gerund_form},
     {"ado", 'a', participle_form},  {"ada", 'a', participle_form},  {"ados", 'a', participle_form},
     {"adas", 'a', participle_form}, {"a", 'a', third_singular},     {"an", 'a', third_plural},
     {"amos", 'a', first_plural},    {"ará", 'a', future_singular},  {"arán", 'a', future_plural},
     {"aremos", 'a', future_we},     {"ó", 'a', past_form},          {"aron", 'a', past_form},
     {"er", 'e', base_form},         {"erse", 'e', base_form},       {"iendo", 'e', gerund_form},
     {"ido", 'e', participle_form},  {"ida", 'e', participle_form},  {"idos", 'e', participle_form},
     {"idas", 'e', participle_form}, {"e", 'e', third_singular},     {"en", 'e', third_plural},
     {"emos", 'e', first_plural},    {"erá", 'e', future_singular},  {"erán", 'e', future_plural},
     {"eremos", 'e', future_we},     {"ió", 'e', past_form},         {"ieron", 'e', past_form},
     {"ir", 'i', base_form},         {"irse", 'i', base_form},       {"iendo", 'i', gerund_form},
     {"yendo", 'i', gerund_form},    {"ido", 'i', participle_form},  {"ida", 'i', participle_form},
     {"idos", 'i', participle_form}, {"idas", 'i', participle_form}, {"e", 'i', third_singular},
     {"en", 'i', third_plural},      {"imos", 'i', first_plural},    {"irá", 'i', future_singular},
     {"irán", 'i', future_plural},   {"iremos", 'i', future_we},     {"ió", 'i', past_form},
     {"ieron", 'i', past_form},      {"arlos", 'a', base_form},      {"arlas", 'a', base_form},
     {"arlo", 'a', base_form},       {"arla", 'a', base_form}});

constexpr auto portuguese = std::to_array<Ending>(
    {{"ar", 'a', base_form},         {"ar-se", 'a', base_form},      {"armos", 'a', base_form},
     {"ando", 'a', gerund_form},     {"ado", 'a', participle_form},  {"ada", 'a', participle_form},
     {"ados", 'a', participle_form}, {"adas", 'a', participle_form}, {"a", 'a', third_singular},
     {"am", 'a', third_plural},      {"amos", 'a', first_plural},    {"ará", 'a', future_singular},
     {"arão", 'a', future_plural},   {"aremos", 'a', future_we},     {"ou", 'a', past_form},
     {"aram", 'a', past_form},       {"er", 'e', base_form},         {"er-se", 'e', base_form},
     {"endo", 'e', gerund_form},     {"ido", 'e', participle_form},  {"ida", 'e', participle_form},
     {"idos", 'e', participle_form}, {"idas", 'e', participle_form}, {"e", 'e', third_singular},
     {"em", 'e', third_plural},      {"emos", 'e', first_plural},    {"erá", 'e', future_singular},
     {"erão", 'e', future_plural},   {"eremos", 'e', future_we},     {"eu", 'e', past_form},
     {"eram", 'e', past_form},       {"ir", 'i', base_form},         {"ir-se", 'i', base_form},
     {"indo", 'i', gerund_form},     {"ido", 'i', participle_form},  {"ida", 'i', participle_form},
     {"idos", 'i', participle_form}, {"idas", 'i', participle_form}, {"e", 'i', third_singular},
     {"em", 'i', third_plural},      {"imos", 'i', first_plural},    {"irá", 'i', future_singular},
     {"irão", 'i', future_plural},   {"iremos", 'i', future_we},     {"iu", 'i', past_form},
     {"iram", 'i', past_form},       {"or", 'o', base_form},         {"õe", 'o', third_singular},
     {"õem", 'o', third_plural},     {"omos", 'o', first_plural},    {"orá", 'o', future_singular},
     {"orão", 'o', future_plural},   {"oremos", 'o', future_we},     {"ondo", 'o', gerund_form},
     {"osto", 'o', participle_form}, {"osta", 'o', participle_form}, {"ôs", 'o', past_form}});

constexpr auto french = std::to_array<Ending>(
    {{"er", 'e', base_form},          {"ant", 'e', gerund_form},       {"eant", 'e', gerund_form},
     {"é", 'e', participle_form},     {"ée", 'e', participle_form},    {"és", 'e', participle_form},
     {"ées", 'e', participle_form},   {"e", 'e', third_singular},      {"ent", 'e', third_plural},
     {"ons", 'e', first_plural},      {"eons", 'e', first_plural},     {"era", 'e', future_singular},
     {"eront", 'e', future_plural},   {"erons", 'e', future_we},       {"erait", 'e', future_singular},
     {"eraient", 'e', future_plural}, {"ir", 'i', base_form},          {"issant", 'i', gerund_form},
     {"i", 'i', participle_form},     {"ie", 'i', participle_form},    {"is", 'i', participle_form},
     {"ies", 'i', participle_form},   {"it", 'i', third_singular},     {"issent", 'i', third_plural},
     {"issons", 'i', first_plural},   {"ira", 'i', future_singular},   {"iront", 'i', future_plural},
     {"irons", 'i', future_we},       {"irait", 'i', future_singular}, {"re", 'r', base_form},
     {"ant", 'r', gerund_form},       {"u", 'r', participle_form},     {"ue", 'r', participle_form},
     {"us", 'r', participle_form},    {"ues", 'r', participle_form},   {"ent", 'r', third_plural},
     {"ons", 'r', first_plural},      {"ra", 'r', future_singular},    {"ront", 'r', future_plural},
     {"rons", 'r', future_we},        {"rait", 'r', future_singular},  {"raient", 'r', future_plural}});

// Endings by their last byte, so that a word is compared with a few. One that two conjugations share stands there once.
template <std::size_t count>
struct EndingTable {
  constexpr explicit EndingTable(const std::array<Ending, count> &all) : endings(all) {
    std::size_t end = 0;
    for (std::size_t byte = 0; byte + 1 < begins.size(); ++byte) {
      for (const Ending &one : all) {
        if ((one.ending.bytes & 0xFFU) == byte) {
          end = add(one, begins.at(byte), end);
        }
      }
      begins.at(byte + 1) = static_cast<std::uint8_t>(end);
    }
  }
  // Behind the endings of one byte; where they end then.
  constexpr std::size_t add(const Ending &one, std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) {
      Ending &other = endings.at(begin);
      if (other.ending.bytes == one.ending.bytes && other.ending.size == one.ending.size && other.forms == one.forms) {
        other.conjugations |= one.conjugations;
        return end;
      }
    }
    endings.at(end) = one;
    return end + 1;
  }
  [[nodiscard]] constexpr std::span<const Ending> of(unsigned char byte) const {
    return std::span<const Ending>(endings).subspan(begins[byte], begins[byte + 1U] - begins[byte]);
  }

  std::array<Ending, count> endings;
  std::array<std::uint8_t, 257> begins{};
};

constexpr EndingTable spanish_table(spanish);
constexpr EndingTable portuguese_table(portuguese);
constexpr EndingTable french_table(french);

std::span<const Ending> endings_for(Inflection inflection, unsigned char last) {
  return inflection == Inflection::spanish      ? spanish_table.of(last)
         : inflection == Inflection::portuguese ? portuguese_table.of(last)
                                                : french_table.of(last);
}

}  // namespace

void VerbLexicon::find_key(std::string_view key, std::uint8_t conjugations, std::uint16_t forms,
                           WordEntry &entry) const {
  if (table_ == nullptr || table_->buckets.empty()) {
    return;
  }
  const std::span<const LexiconSlot> slots = table_->slots;
  for (std::uint32_t at = table_->buckets[LexiconSlot::bucket_of(key)]; at != 0; at = slots[at - 1].next) {
    const LexiconSlot &slot = slots[at - 1];
    if ((slot.conjugation & conjugations) == 0 || slot.key_bytes != key.size() ||
        text_.compare(slot.key, slot.key_bytes, key) != 0) {
      continue;
    }
    const Lexeme &lexeme = lexemes_[slot.lexeme];
    const bool as_is = slot.conjugation == LexiconSlot::as_is;
    if (as_is && lexeme.kind == Lexeme::Kind::word && lexeme.rest_size == 0) {
      entry.classes |= lexeme.classes;
      continue;
    }
    if (lexeme.kind == Lexeme::Kind::word || lexeme.kind == Lexeme::Kind::hedge) {
      entry.phrases.push_back(&lexeme);
      continue;
    }
    const std::uint16_t found = as_is ? slot.forms : forms;
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
  constexpr std::uint16_t infinitive = base_form | third_plural | first_plural;
  find_key(word, LexiconSlot::as_is | LexiconSlot::infinitive, infinitive, entry);
  if ((entry.classes & be_word) != 0) {  // remain: read as "be", whatever verb it is
    entry.verbs.clear();
    entry.phrases.clear();
    find_key(word, LexiconSlot::as_is, 0, entry);
    find_key("be", LexiconSlot::infinitive, infinitive, entry);
    return;
  }
  std::string stem;
  const auto with = [&](std::size_t less, std::string_view added, std::uint16_t forms) {
    stem.assign(word.substr(0, word.size() - less)).append(added);
    find_key(stem, LexiconSlot::infinitive, forms, entry);
  };
  const char last = word.back();
  if (word.size() < 4 || (last != 'g' && last != 'd' && last != 's')) {  // has, its: no stem has two letters
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
  if (word.ends_with("ing")) {
    all(3, gerund_form);
  } else if (word.ends_with("ied")) {
    with(3, "y", participle_form | past_form);
  } else if (word.ends_with("ed")) {
    all(2, participle_form | past_form);
  } else if (word.ends_with("ies")) {
    with(3, "y", third_singular);
  } else if (word.ends_with("s") && !word.ends_with("ss")) {
    with(1, "", third_singular);
    if (word.ends_with("es")) {
      with(2, "", third_singular);
    }
  }
}

void VerbLexicon::romance_forms(std::string_view word, WordEntry &entry) const {
  if (word.empty()) {
    return;
  }
  const std::uint64_t tail = tail_of(word);
  for (const Ending &one : endings_for(inflection_, static_cast<unsigned char>(word.back()))) {
    if (one.ending.is_of(tail, word.size())) {
      find_key({word.data(), word.size() - one.ending.size}, one.conjugations, one.forms, entry);
    }
  }
}

// desplazaremos, végétaliseront: no noun looks like the future of a verb whose infinitive is regular.
void VerbLexicon::unlisted_future(std::string_view word, WordEntry &entry) const {
  constexpr std::size_t shortest = 7;
  constexpr auto iberian = std::to_array<Ending>({{"remos", 'r', future_we},
                                                  {"rá", 'r', future_singular},
                                                  {"rán", 'r', future_plural},
                                                  {"rão", 'r', future_plural}});
  constexpr auto gallic = std::to_array<Ending>(
      {{"erons", 'r', future_we}, {"eront", 'r', future_plural}, {"iront", 'r', future_plural}});
  static const Lexeme any = [] {
    Lexeme out;
    out.level = Level::cooperates;
    out.listed = false;
    return out;
  }();
  const bool listed = std::any_of(entry.verbs.begin(), entry.verbs.end(),
                                  [](const VerbReading &one) { return one.lexeme->rest_size == 0; });
  if (word.size() < shortest || entry.classes != 0 || listed) {
    return;
  }
  const auto all = inflection_ == Inflection::french ? std::span<const Ending>(gallic)
                                                     : std::span<const Ending>(iberian);
  const std::uint64_t tail = tail_of(word);
  for (const Ending &one : all) {
    if (one.ending.is_of(tail, word.size()) && looks_infinitive(infinitive_of(word))) {
      entry.verbs.push_back({&any, one.forms});
      return;
    }
  }
}

std::string_view VerbLexicon::infinitive_of(std::string_view future) { return future.substr(0, future.rfind('r') + 1); }

// jointly, conjuntamente, conjointement
bool VerbLexicon::looks_adverbial(std::string_view word) const {
  constexpr std::size_t longer_than = 6;
  return inflection_ == Inflection::english
             ? word.size() > 4 && word.ends_with("ly")
             : word.size() > longer_than && (word.ends_with("mente") || word.ends_with("ment"));
}

bool VerbLexicon::looks_infinitive(std::string_view word) const {
  constexpr auto iberian_ends = std::to_array<End>(
      {"ar", "er", "ir", "arse", "erse", "irse", "ar-se", "er-se", "ir-se"});
  constexpr auto french_ends = std::to_array<End>({"er", "ir", "ndre", "ttre", "uire", "crire", "oudre"});
  if (word.size() < 4 || (word.back() != 'r' && word.back() != 'e')) {
    return false;
  }
  const bool gallic = inflection_ == Inflection::french;
  const bool iberian = inflection_ == Inflection::spanish || inflection_ == Inflection::portuguese;
  if (!(gallic && word.size() > 4) && !iberian) {
    return false;
  }
  const std::uint64_t tail = tail_of(word);
  const auto all = gallic ? std::span<const End>(french_ends) : std::span<const End>(iberian_ends);
  return std::any_of(all.begin(), all.end(), [&](const End &one) { return one.is_of(tail, word.size()); });
}

}  // namespace celac
