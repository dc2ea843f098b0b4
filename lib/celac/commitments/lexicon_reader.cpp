// How the text of a lexicon is read.

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "celac/commitments/lexicon_table.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

using namespace grammar;

namespace {

struct ClassName {
  std::string_view name;
  std::uint32_t bit;
};

// The sections of a lexicon that hold small words.
constexpr auto class_names = std::to_array<ClassName>({{"determiner", determiner},
                                                       {"preposition", preposition},
                                                       {"conjunction", conjunction},
                                                       {"relative", relative},
                                                       {"subordinator", subordinator},
                                                       {"adverb", adverb},
                                                       {"we", we_word},
                                                       {"thing", thing_word},
                                                       {"negation", negation},
                                                       {"be", be_word},
                                                       {"have", have_word},
                                                       {"agent", agent_noun},
                                                       {"body", body_noun},
                                                       {"linker", linker},
                                                       {"clitic", clitic},
                                                       {"not-verb", not_verb},
                                                       {"that", that_word},
                                                       {"coverb", coverb},
                                                       {"collective", collective},
                                                       {"document", document_noun},
                                                       {"noun", noun_word}});

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = std::min(text.find(mark), text.size());
    if (const auto part = utf8::trim(text.substr(0, end)); !part.empty()) {
      out.emplace_back(part);
    }
    if (end == text.size()) {
      return out;
    }
    text.remove_prefix(end + 1);
  }
}

std::string_view first_tag(std::string_view language) { return language.substr(0, language.find('-')); }

// Of a second word; 0 where there is none, or a gap stands for any.
std::uint32_t opening_of(std::string_view second) { return second == "..." ? 0 : opening(second); }

// What an irregular form is, by how it ends; a participle is marked.
std::uint16_t forms_of(std::string_view language, std::string_view form) {
  const auto ends = [&](std::string_view ending) {
    return form.size() >= ending.size() && form.substr(form.size() - ending.size()) == ending;
  };
  if (language == "en") {
    return ends("ing") ? gerund_form : ends("s") ? third_singular : participle_form | past_form;
  }
  const bool future = ends("rá") || ends("rán") || ends("rão") || ends("remos") || ends("ra") || ends("ront") ||
                      ends("rons") || ends("rait");
  const std::uint16_t tense = future ? future_form : std::uint16_t{0};
  if (ends("ndo") || ends("ant")) {
    return gerund_form;
  }
  if (ends("mos") || ends("ons")) {
    return static_cast<std::uint16_t>(first_plural | tense);
  }
  const bool vient = ends("ient") && !ends("aient") && !ends("oient");  // French: soutient, convient
  const bool plural = ends("n") || ends("m") || ends("ão") || ends("ont") || (ends("ent") && !vient);
  return static_cast<std::uint16_t>((plural ? third_plural : third_singular) | tense);
}

// Sections in brackets, entries between commas or line ends, irregular forms in parentheses.
class Reader {
 public:
  Reader(std::string_view text, std::string name) : all_(text), name_(std::move(name)), keys_(text, out_) {}

  Result<LexiconParts> read() {
    std::string_view text = all_;
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      const auto line = trimmed(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.empty() || line.front() == '#') {
        continue;
      }
      if (auto fault = line.front() == '[' ? section(line) : entries(line); !fault.empty()) {
        return make_error("bad-lexicon", name_, fmt::format("line {}: {}", line_, fault));
      }
    }
    if (out_.language.empty()) {
      return make_error("bad-lexicon", name_, "it names no language: '[language] en'");
    }
    if (is_han()) {
      group_by_character(all_, out_);
    }
    return std::move(out_);
  }

 private:
  static constexpr std::size_t longest_entry = 200;  // bytes

  static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
      text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
      text.remove_suffix(1);
    }
    return text;
  }

  std::string section(std::string_view line) {
    const std::size_t end = line.find(']');
    if (end == std::string_view::npos) {
      return "a section without ']'";
    }
    const auto words = split(line.substr(1, end - 1), ' ');
    const auto rest = trimmed(line.substr(end + 1));
    if (words.empty()) {
      return "a section without a name";
    }
    model_ = Lexeme();
    open_ = true;
    if (words[0] == "language") {
      out_.language = first_tag(rest);
      open_ = false;
      return rest.empty() ? "no language" : "";
    }
    if (auto fault = attributes(words); !fault.empty()) {
      return fault;
    }
    return rest.empty() ? "" : entries(rest);
  }

  std::string attributes(const std::vector<std::string> &words) {
    const std::string &kind = words[0];
    const auto *found = std::find_if(class_names.begin(), class_names.end(),
                                     [&](const ClassName &one) { return one.name == kind; });
    if (kind == "verb") {
      model_.kind = Lexeme::Kind::verb;
    } else if (kind == "modal") {
      model_.kind = Lexeme::Kind::modal;
    } else if (kind == "hedge") {
      model_.kind = Lexeme::Kind::hedge;
    } else if (found != class_names.end()) {
      model_.kind = Lexeme::Kind::word;
      model_.classes = found->bit;
    } else {
      return fmt::format("there is no section '{}'", kind);
    }
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
      const auto *hedge = std::find(hedge_kinds.begin() + 1, hedge_kinds.end(), *word);
      if (const auto level = level_of(*word)) {
        model_.level = *level;
      } else if (hedge != hedge_kinds.end()) {
        model_.hedge = *hedge;
      } else if (!property(*word)) {
        return fmt::format("there is no level or property '{}'", *word);
      }
    }
    return {};
  }
  bool property(std::string_view word) {
    bool *known = word == "governs"     ? &model_.governs
                  : word == "addresses" ? &model_.addresses
                  : word == "founds"    ? &model_.founds
                  : word == "optional"  ? &model_.optional
                                        : nullptr;
    if (known != nullptr) {
      *known = true;
    }
    return known != nullptr;
  }

  std::string entries(std::string_view line) {
    if (!open_ || out_.language.empty()) {
      return out_.language.empty() ? "words before '[language]'" : "words outside any section";
    }
    // Most entries are words with single blanks between, in which nothing has to be looked for.
    static constexpr ByteSet marks(", \t+(~!\xE2");  // the last opens an apostrophe
    for (std::size_t begin = 0; begin < line.size(); ++begin) {
      begin = std::min(line.find_first_not_of(' ', begin), line.size());
      std::size_t end = begin;
      std::size_t first = 0;  // behind the first word
      std::uint8_t blanks = 0;
      bool plain = true;
      for (;; ++end) {
        end = std::min(marks.find_first_in(line, end), line.size());
        if (end == line.size() || line[end] == ',') {
          break;
        }
        plain = plain && line[end] == ' ' && end + 1 < line.size() && !marks.has(line[end + 1]);
        first = first == 0 ? end : first;
        blanks = static_cast<std::uint8_t>(blanks + 1);
      }
      const std::string_view one = plain ? line.substr(begin, end - begin) : trimmed(line.substr(begin, end - begin));
      const bool apart = blanks != 0 && out_.language == "fr" && is_verb(model_);  // it may open with a pronoun
      if (plain && !one.empty() && one.size() <= longest_entry && !apart) {
        plain_words(one, blanks == 0 ? one.size() : first - begin, blanks);
      } else if (!one.empty()) {
        if (auto fault = entry(one); !fault.empty()) {
          return fault;
        }
      }
      begin = end;
    }
    return {};
  }

  // `size`: of the first word.
  void plain_words(std::string_view text, std::size_t size, std::uint8_t blanks) {
    Lexeme lexeme = model_;
    const std::string_view first = text.substr(0, size);
    const std::string_view rest = text.substr(std::min(size + 1, text.size()));
    lexeme.lemma = text;
    lexeme.rest = LexemeWords(rest, out_.language == "fr");
    lexeme.rest_size = blanks;
    lexeme.own = static_cast<std::uint8_t>(1 + blanks);
    LexemeWords behind = lexeme.rest;
    lexeme.second = opening_of(behind.next());
    lexeme.reflexive = is_verb(lexeme) && ends_reflexive(first);
    keep(lexeme, first, {});
  }
  [[nodiscard]] static bool is_verb(const Lexeme &lexeme) {
    return lexeme.kind == Lexeme::Kind::verb || lexeme.kind == Lexeme::Kind::modal;
  }
  [[nodiscard]] bool ends_reflexive(std::string_view verb) const {
    const std::string_view end = verb.substr(verb.size() > 4 ? verb.size() - 3 : verb.size());
    return (end == "rse" || end == "-se") && (out_.language == "es" || out_.language == "pt");
  }

  std::string entry(std::string_view text) {
    std::string_view irregular;
    if (const std::size_t open = text.find('('); open != std::string_view::npos) {
      const std::size_t close = text.find(')', open);
      if (close == std::string_view::npos) {
        return "'(' without ')'";
      }
      irregular = text.substr(open + 1, close - open - 1);
      text = trimmed(text.substr(0, open));
    }
    Lexeme lexeme = model_;
    for (; !text.empty() && (text.front() == '~' || text.front() == '!'); text.remove_prefix(1)) {
      lexeme.predicate = lexeme.predicate || text.front() == '!';
      lexeme.mostly_noun = lexeme.mostly_noun || (text.front() == '~' && lexeme.also_noun);
      lexeme.also_noun = lexeme.also_noun || text.front() == '~';
    }
    const std::size_t sense = text.find('+');
    lexeme.lemma = trimmed(text.substr(0, sense));
    if (lexeme.lemma.empty() || text.size() > longest_entry) {
      return "an entry without a word, or one that is too long";
    }
    const std::string_view first = words_of(lexeme, text);
    keep(lexeme, first, irregular);
    return {};
  }

  // Sets what the entry says of its words; its first one, without a reflexive pronoun.
  std::string_view words_of(Lexeme &lexeme, std::string_view text) const {
    const bool elides = out_.language == "fr";
    const bool verb = is_verb(lexeme);
    LexemeWords all(text, elides);
    LexemeWords own(lexeme.lemma, elides);
    std::string_view first = all.next();
    own.next();
    lexeme.reflexive = verb && elides && !all.empty() && (first == "se" || first == "s’");
    if (lexeme.reflexive) {
      first = all.next();
      own.next();
    } else if (verb) {
      lexeme.reflexive = ends_reflexive(first);
    }
    lexeme.rest = all;
    LexemeWords second = all;
    const std::string_view next = second.next();
    lexeme.second = opening_of(next);
    lexeme.own = static_cast<std::uint8_t>(1 + count(own, elides));
    lexeme.rest_size = count(all, elides);
    return first;
  }
  static std::uint8_t count(LexemeWords words, bool elides) {
    std::uint8_t out = 0;
    if (elides) {
      for (; !words.empty(); words.next()) {
        ++out;
      }
      return out;
    }
    bool inside = false;
    for (const char c : words.text()) {
      const bool between = c == ' ' || c == '+';
      out = static_cast<std::uint8_t>(out + (!between && !inside ? 1 : 0));
      inside = !between;
    }
    return out;
  }

  [[nodiscard]] bool is_han() const { return out_.language == "zh"; }

  [[nodiscard]] std::uint32_t place_of(std::string_view part) const {
    return part.empty() ? 0 : static_cast<std::uint32_t>(part.data() - all_.data());
  }
  [[nodiscard]] LexemeRow row_of(const Lexeme &lexeme) const {
    LexemeRow row;
    row.traits = lexeme;
    row.lemma = place_of(lexeme.lemma);
    row.lemma_bytes = static_cast<std::uint8_t>(lexeme.lemma.size());
    row.rest = place_of(lexeme.rest.text());
    row.rest_bytes = static_cast<std::uint8_t>(lexeme.rest.text().size());
    const auto *const hedge = std::find(hedge_kinds.begin(), hedge_kinds.end(), lexeme.hedge);
    row.hedge = static_cast<std::uint8_t>(hedge - hedge_kinds.begin());
    return row;
  }

  void keep(const Lexeme &lexeme, std::string_view first, std::string_view irregular) {
    const auto index = static_cast<std::uint32_t>(out_.rows.size());
    out_.rows.push_back(row_of(lexeme));
    if (is_han()) {
      return;
    }
    if (lexeme.kind == Lexeme::Kind::hedge || lexeme.kind == Lexeme::Kind::word) {
      keys_.add(first, LexiconSlot::as_is, index, 0);
      return;
    }
    keys_.add_stem(first, index);
    while (!irregular.empty()) {
      constexpr std::string_view elided = "s’";
      const std::size_t end = std::min(irregular.find('|'), irregular.size());
      std::string_view form = trimmed(irregular.substr(0, end));
      irregular.remove_prefix(std::min(end + 1, irregular.size()));
      form.remove_prefix(form.substr(0, elided.size()) == elided ? elided.size() : 0);
      if (!form.empty()) {
        keep_form(index, first, form);
      }
    }
  }
  void keep_form(std::uint32_t index, std::string_view first, std::string_view form) {
    if (form.back() == '-') {
      keys_.add_other_stem(form.substr(0, form.size() - 1), first, index);
    } else if (form.front() == '*') {
      keys_.add(form.substr(1), LexiconSlot::as_is, index, participle_form);
    } else if (form.front() == '=') {
      const std::uint16_t forms = out_.language == "en" ? base_form | finite_forms : base_form;
      keys_.add(form.substr(1), LexiconSlot::as_is, index, forms);
    } else {
      keys_.add(form, LexiconSlot::as_is, index, forms_of(out_.language, form));
    }
  }

  std::string_view all_;
  std::string name_;
  std::size_t line_ = 0;
  bool open_ = false;
  Lexeme model_;
  LexiconParts out_;
  LexiconKeys keys_;
};

}  // namespace

Result<LexiconParts> read_lexicon(std::string_view text, const std::string &name) { return Reader(text, name).read(); }

}  // namespace celac
