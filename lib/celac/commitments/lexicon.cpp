#include "celac/commitments/lexicon.hpp"

#include <array>
#include <optional>

#include "celac/commitments/lexicon_files.hpp"
#include "celac/commitments/lexicon_table.hpp"

namespace celac {

using namespace grammar;

std::string_view name(ActorHow how) {
  static constexpr std::array<std::string_view, 4> names{"subject", "implicit", "we", "passive"};
  return names.at(static_cast<std::size_t>(how));
}

namespace {

Inflection inflection_of(std::string_view language) {
  return language == "zh"   ? Inflection::none
         : language == "en" ? Inflection::english
         : language == "es" ? Inflection::spanish
         : language == "pt" ? Inflection::portuguese
         : language == "fr" ? Inflection::french
                            : Inflection::other;
}

}  // namespace

VerbLexicon::VerbLexicon(std::string_view text, const LexiconTable &table)
    : language_(table.language), inflection_(inflection_of(language_)), text_(text),
      table_(std::make_shared<const LexiconTable>(table)) {
  const bool elides = inflection_ == Inflection::french;
  lexemes_.resize(table.rows.size());
  Lexeme *lexeme = lexemes_.data();
  for (const LexemeRow &row : table.rows) {
    static_cast<LexemeTraits &>(*lexeme) = row.traits;
    lexeme->lemma = {text.data() + row.lemma, row.lemma_bytes};
    lexeme->rest = LexemeWords({text.data() + row.rest, row.rest_bytes}, elides);
    lexeme->hedge = hedge_kinds[row.hedge];
    ++lexeme;
  }
  grouped_.reserve(table.grouped.size());
  for (const std::uint32_t row : table.grouped) {
    grouped_.push_back(&lexemes_[row]);
  }
}

Result<VerbLexicon> VerbLexicon::read(std::string_view text, const std::string &name) {
  auto own = std::make_shared<const std::string>(text);
  auto parts = read_lexicon(*own, name);
  if (!parts) {
    return parts.error();
  }
  auto kept = std::make_shared<const LexiconParts>(std::move(*parts));
  VerbLexicon out(*own, kept->table());
  out.own_text_ = std::move(own);
  out.own_parts_ = std::move(kept);
  return out;
}

const VerbLexicon *VerbLexicon::built_in(std::string_view language) {
  const std::string_view tag = language.substr(0, language.find('-'));
  const auto kept = [](std::string_view one) {
    const LexiconTable *table = lexicon_table(one);
    return table == nullptr ? std::nullopt : std::optional(VerbLexicon(text_of(one), *table));
  };
  const auto get = [](const std::optional<VerbLexicon> &one) { return one ? &*one : nullptr; };
  if (tag == "en") {
    static const auto lexicon = kept("en");
    return get(lexicon);
  }
  if (tag == "es") {
    static const auto lexicon = kept("es");
    return get(lexicon);
  }
  if (tag == "pt") {
    static const auto lexicon = kept("pt");
    return get(lexicon);
  }
  if (tag == "fr") {
    static const auto lexicon = kept("fr");
    return get(lexicon);
  }
  if (tag == "zh") {
    static const auto lexicon = kept("zh");
    return get(lexicon);
  }
  return nullptr;
}

std::string_view VerbLexicon::text_of(std::string_view language) {
  return lexicon_file(std::string(language.substr(0, language.find('-'))) + ".lexicon");
}

std::vector<std::string_view> VerbLexicon::languages() { return {"en", "es", "fr", "pt", "zh"}; }

WordEntry VerbLexicon::look_up(std::string_view word) const {
  WordEntry entry;
  entry.opens_adverb = looks_adverbial(word);
  if (word.empty() || word.size() > LexiconSlot::longest_key) {
    return entry;
  }
  if (inflection_ == Inflection::english) {
    english_forms(word, entry);
  } else {
    find_key(word, LexiconSlot::as_is, 0, entry);
  }
  if (inflection_ != Inflection::english && !is_han()) {
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
  entry.opens_adverb = entry.opens_adverb || (entry.classes & adverb) != 0;
  for (const Lexeme *one : entry.phrases) {
    entry.opens_adverb = entry.opens_adverb || (one->classes & adverb) != 0;
    const std::uint32_t second = one->second == 0 ? WordEntry::any_word : WordEntry::bit_of(one->second);
    entry.behind |= one->kind == Lexeme::Kind::hedge ? second : 0;
  }
  return entry;
}

std::span<const Lexeme *const> VerbLexicon::opened_by(char32_t first, std::uint8_t wanted) const {
  if (grouped_.empty()) {
    return {};
  }
  const std::size_t group = table_->characters[HanIndex::place_of(first)];
  if (group == 0 || (table_->groups[group - 1].opens & wanted) == 0) {
    return {};
  }
  const std::size_t begin = group == 1 ? 0 : table_->groups[group - 2].end;
  return {grouped_.data() + begin, grouped_.data() + table_->groups[group - 1].end};
}

}  // namespace celac
