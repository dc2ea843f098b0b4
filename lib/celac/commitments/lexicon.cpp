#include "celac/commitments/lexicon.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "celac/commitments/lexicon_files.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;

std::optional<Level> level_of(std::string_view name) {
  const auto *found = std::find(level_names.begin(), level_names.end(), name);
  return found == level_names.end() ? std::nullopt
                                    : std::optional(static_cast<Level>(std::distance(level_names.begin(), found)));
}

std::string_view name(ActorHow how) {
  static constexpr std::array<std::string_view, 4> names{"subject", "implicit", "we", "passive"};
  return names.at(static_cast<std::size_t>(how));
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

// The entries of a language without inflection, by their first character.
void VerbLexicon::open_han() {
  constexpr char32_t first_han = 0x4E00;
  constexpr char32_t last_han = 0x9FFF;
  if (language_ != "zh") {
    return;
  }
  opened_by_.resize(last_han - first_han + 2);
  for (const Lexeme &lexeme : lexemes_) {
    const char32_t code = utf8::decode(lexeme.lemma, 0).code;
    std::uint16_t &index =
        opened_by_[code < first_han || code > last_han ? last_han - first_han + 1 : code - first_han];
    if (index == 0) {
      opened_.emplace_back();
      index = static_cast<std::uint16_t>(opened_.size());
    }
    opened_[index - 1U].push_back(&lexeme);
  }
  for (auto &entries : opened_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Lexeme *a, const Lexeme *b) { return a->lemma.size() > b->lemma.size(); });
  }
}

std::string_view VerbLexicon::text_of(std::string_view language) {
  return lexicon_file(std::string(language.substr(0, language.find('-'))) + ".lexicon");
}

std::vector<std::string_view> VerbLexicon::languages() { return {"en", "es", "fr", "pt", "zh"}; }

WordEntry VerbLexicon::look_up(std::string_view word) const {
  constexpr std::size_t longest = 40;  // bytes
  WordEntry entry;
  if (word.empty() || word.size() > longest) {
    return entry;
  }
  find_stem(word, as_is, 0, entry);
  if (language_ == "en") {
    english_forms((entry.classes & be_word) != 0 ? "be" : word, entry);
  } else if (language_ != "zh") {
    constexpr std::string_view hung = "-se";  // comprometem-se
    const bool reflexive = word.size() > 5 && word.substr(word.size() - hung.size()) == hung;
    romance_forms(reflexive ? word.substr(0, word.size() - hung.size()) : word, entry);
    romance_forms(reflexive ? word : std::string_view{}, entry);
    unlisted_future(word, entry);
  }
  if ((entry.classes & not_verb) != 0) {
    entry.verbs.clear();
  }
  for (const VerbReading &one : entry.verbs) {
    std::uint16_t &forms = one.lexeme->kind == Lexeme::Kind::verb ? entry.verb_forms : entry.modal_forms;
    forms = static_cast<std::uint16_t>(forms | one.forms);
  }
  for (const Lexeme *one : entry.phrases) {
    const std::uint32_t second = one->second == 0 ? WordEntry::any_word : WordEntry::bit_of(one->second);
    entry.behind |= one->kind == Lexeme::Kind::hedge ? second : 0;
  }
  return entry;
}

const std::vector<const Lexeme *> *VerbLexicon::opened_by(char32_t first) const {
  constexpr char32_t first_han = 0x4E00;
  if (opened_by_.empty()) {
    return nullptr;
  }
  const std::size_t place = first < first_han ? opened_by_.size() - 1
                                              : std::min<std::size_t>(first - first_han, opened_by_.size() - 1);
  const std::uint16_t index = opened_by_[place];
  return index == 0 ? nullptr : &opened_[index - 1U];
}

}  // namespace celac
