#include "celac/commitments/lexicon.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "celac/commitments/lexicon_files.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
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
                                                       {"coverb", coverb},{"collective", collective}, {"document", document_noun}, {"noun", noun_word}});

constexpr auto hedge_kinds = std::to_array<std::string_view>(
    {"legal", "timing", "condition", "capacity", "voluntary", "discretion", "effort"});

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

}  // namespace

std::optional<Level> level_of(std::string_view name) {
  const auto *found = std::find(level_names.begin(), level_names.end(), name);
  return found == level_names.end() ? std::nullopt
                                    : std::optional(static_cast<Level>(std::distance(level_names.begin(), found)));
}

std::string_view name(ActorHow how) {
  static constexpr std::array<std::string_view, 4> names{"subject", "implicit", "we", "passive"};
  return names.at(static_cast<std::size_t>(how));
}

// Sections in brackets, entries between commas or line ends, irregular forms in parentheses.
class Lexicon::Reader {
 public:
  explicit Reader(std::string name) : name_(std::move(name)) {}

  Result<Lexicon> read(std::string_view text) {
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      const auto line = utf8::trim(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.empty() || line.front() == '#') {
        continue;
      }
      if (const auto fault = line.front() == '[' ? section(line) : entries(line); !fault.empty()) {
        return make_error("bad-lexicon", name_, fmt::format("line {}: {}", line_, fault));
      }
    }
    if (out_.language_.empty()) {
      return make_error("bad-lexicon", name_, "it names no language: '[language] en'");
    }
    return std::move(out_);
  }

 private:
  std::string section(std::string_view line) {
    const std::size_t end = line.find(']');
    if (end == std::string_view::npos) {
      return "a section without ']'";
    }
    const auto words = split(line.substr(1, end - 1), ' ');
    const std::string rest(utf8::trim(line.substr(end + 1)));
    if (words.empty()) {
      return "a section without a name";
    }
    model_ = Lexeme();
    open_ = true;
    if (words[0] == "language") {
      out_.language_ = first_tag(rest);
      open_ = false;
      return rest.empty() ? "no language" : "";
    }
    if (const auto fault = attributes(words); !fault.empty()) {
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
      if (const auto level = level_of(*word)) {
        model_.level = *level;
      } else if (std::find(hedge_kinds.begin(), hedge_kinds.end(), *word) != hedge_kinds.end()) {
        model_.hedge = *word;
      } else if (*word == "governs") {
        model_.governs = true;
      } else if (*word == "addresses") {
        model_.addresses = true;
      } else if (*word == "founds") {
        model_.founds = true;
      } else if (*word == "optional") {
        model_.optional = true;
      } else {
        return fmt::format("there is no level or property '{}'", *word);
      }
    }
    return {};
  }

  std::string entries(std::string_view line) {
    if (!open_ || out_.language_.empty()) {
      return out_.language_.empty() ? "words before '[language]'" : "words outside any section";
    }
    for (const std::string &one : split(line, ',')) {
      if (const auto fault = entry(one); !fault.empty()) {
        return fault;
      }
    }
    return {};
  }

  std::string entry(std::string_view text) {
    std::vector<std::string> irregular;
    if (const std::size_t open = text.find('('); open != std::string_view::npos) {
      const std::size_t close = text.find(')', open);
      if (close == std::string_view::npos) {
        return "'(' without ')'";
      }
      irregular = split(text.substr(open + 1, close - open - 1), '|');
      text = utf8::trim(text.substr(0, open));
    }
    auto lexeme = std::make_unique<Lexeme>(model_);
    for (; !text.empty() && (text.front() == '~' || text.front() == '!'); text.remove_prefix(1)) {
      lexeme->predicate = lexeme->predicate || text.front() == '!';
      lexeme->mostly_noun = lexeme->mostly_noun || (text.front() == '~' && lexeme->also_noun);
      lexeme->also_noun = lexeme->also_noun || text.front() == '~';
    }
    const std::size_t sense = text.find('+');
    lexeme->lemma = utf8::trim(text.substr(0, sense));
    auto words = split(spaced(text), ' ');
    if (words.empty()) {
      return "an entry without a word";
    }
    take_reflexive(*lexeme, words);
    lexeme->own = words.size();
    for (std::string &word : words) {
      if (!word.empty() && word.front() == '+') {
        lexeme->own = static_cast<std::size_t>(&word - words.data());
        word.erase(0, 1);
      }
    }
    lexeme->rest.assign(words.begin() + 1, words.end());
    const Lexeme *kept = out_.lexemes_.emplace_back(std::move(lexeme)).get();
    keep(*kept, words[0], irregular);
    return {};
  }

  // As texts are taken apart: d’, l’, s’ are words.
  std::string spaced(std::string_view text) const {
    constexpr std::string_view apostrophe = "’";
    std::string out(text);
    for (std::size_t at = out.find(apostrophe); out_.language_ == "fr" && at != std::string::npos; at = out.find(apostrophe, at + 1)) {
      const bool ends = at + apostrophe.size() == out.size();
      if (!ends) {
        out.insert(at + apostrophe.size(), 1, ' ');
      }
    }
    return out;
  }

  // se féliciter, s’engager, comprometerse: looked up without the pronoun.
  void take_reflexive(Lexeme &lexeme, std::vector<std::string> &words) const {
    const bool verb = lexeme.kind == Lexeme::Kind::verb || lexeme.kind == Lexeme::Kind::modal;
    if (out_.language_ == "fr" && verb && words.size() > 1 && (words[0] == "se" || words[0] == "s’")) {
      words.erase(words.begin());
      lexeme.reflexive = true;
    } else if ((out_.language_ == "es" || out_.language_ == "pt") && words[0].size() > 4) {
      const std::string_view end = std::string_view(words[0]).substr(words[0].size() - 3);
      lexeme.reflexive = end == "rse" || end == "-se";
    }
  }

  void keep(const Lexeme &lexeme, const std::string &first, const std::vector<std::string> &irregular) {
    if (out_.language_ == "zh") {
      out_.opened_[lexeme.lemma.substr(0, utf8::decode(lexeme.lemma, 0).size)].push_back(&lexeme);
      return;
    }
    if (lexeme.kind == Lexeme::Kind::hedge || lexeme.kind == Lexeme::Kind::word) {
      out_.add_form(first, &lexeme, 0);
      return;
    }
    out_.add_stem(first, &lexeme);
    for (std::string_view form : irregular) {
      constexpr std::string_view elided = "s’";
      form.remove_prefix(form.substr(0, elided.size()) == elided ? elided.size() : 0);
      if (form.back() == '-') {
        alternate(form, first, lexeme);
      } else if (form.front() == '*') {
        out_.add_form(std::string(form.substr(1)), &lexeme, participle_form);
      } else if (form.front() == '=') {
        out_.add_form(std::string(form.substr(1)), &lexeme,
                      base_form | (out_.language_ == "en" ? finite_forms : std::uint16_t{0}));
      } else {
        out_.add_form(std::string(form), &lexeme, forms_of(out_.language_, form));
      }
    }
  }

  // promover (promuev-): the same endings behind another stem.
  void alternate(std::string_view form, const std::string &infinitive, const Lexeme &lexeme) {
    form.remove_suffix(1);
    const bool reflexive = infinitive.size() > 4 && infinitive.substr(infinitive.size() - 2) == "se";
    const std::string bare = infinitive.substr(0, infinitive.size() - (reflexive ? 2 : 0));
    out_.stems_[std::string(form) + "-" + bare.substr(bare.size() - 2)].push_back({&lexeme, 0});
  }

  std::string name_;
  std::size_t line_ = 0;
  bool open_ = false;
  Lexeme model_;
  Lexicon out_;
};

Result<Lexicon> Lexicon::read(std::string_view text, const std::string &name) {
  auto read = Reader(name).read(text);
  if (read) {
    for (auto &[first, entries] : read->opened_) {
      std::stable_sort(entries.begin(), entries.end(),
                       [](const Lexeme *a, const Lexeme *b) { return a->lemma.size() > b->lemma.size(); });
    }
  }
  return read;
}

std::string_view Lexicon::text_of(std::string_view language) {
  return lexicon_file(std::string(first_tag(language)) + ".lexicon");
}

std::vector<std::string_view> Lexicon::languages() { return {"en", "es", "fr", "pt", "zh"}; }

const Lexicon *Lexicon::built_in(std::string_view language) {
  const auto kept = [](std::string_view tag) {
    auto read = Lexicon::read(Lexicon::text_of(tag), std::string(tag));
    return read ? std::optional(std::move(*read)) : std::nullopt;
  };
  const std::string_view tag = first_tag(language);
  const auto get = [](const std::optional<Lexicon> &one) { return one ? &*one : nullptr; };
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

WordEntry Lexicon::look_up(std::string_view word) const {
  WordEntry entry;
  if (word.empty() || word.size() > 40) {
    return entry;
  }
  if (const auto found = forms_.find(std::string(word)); found != forms_.end()) {
    for (const Listed &listed : found->second) {
      const Lexeme &lexeme = *listed.lexeme;
      if (lexeme.kind == Lexeme::Kind::verb || lexeme.kind == Lexeme::Kind::modal) {
        entry.verbs.push_back({&lexeme, listed.forms});
      } else if (lexeme.kind == Lexeme::Kind::word && lexeme.rest.empty()) {
        entry.classes |= lexeme.classes;
      } else {
        entry.phrases.push_back(&lexeme);
      }
    }
  }
  if (language_ == "en") {
    english_forms((entry.classes & be_word) != 0 ? "be" : word, entry);
  } else if (language_ != "zh") {
    constexpr std::string_view hung = "-se";  // comprometem-se
    const bool reflexive = word.size() > 5 && word.substr(word.size() - hung.size()) == hung;
    romance_forms(reflexive ? word.substr(0, word.size() - hung.size()) : word, entry);
    romance_forms(reflexive ? word : std::string_view{}, entry);
  }
  if ((entry.classes & not_verb) != 0) {
    entry.verbs.clear();
  }
  return entry;
}

const std::vector<const Lexeme *> *Lexicon::opened_by(std::string_view first) const {
  const auto found = opened_.find(std::string(first));
  return found == opened_.end() ? nullptr : &found->second;
}

}  // namespace celac
