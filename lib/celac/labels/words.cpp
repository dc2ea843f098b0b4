#include "celac/labels/words.hpp"

#include <algorithm>
#include <array>

#include "celac/labels/phrases.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

struct Form {
  std::string_view form;  // folded: lower case, no accents
  Word word;
};

// One line a word: English, Spanish, Portuguese, French, German forms and abbreviations.
constexpr Form forms[] = {
    {"annex", Word::annex},
    {"annexe", Word::annex},
    {"anexo", Word::annex},
    {"anhang", Word::annex},
    {"anlage", Word::annex},
    {"annexes", Word::annex},
    {"anexos", Word::annex},
    {"appendix", Word::appendix},
    {"apendice", Word::appendix},
    {"appendice", Word::appendix},
    {"schedule", Word::schedule},
    {"recital", Word::recital},
    {"considerando", Word::recital},
    {"considerant", Word::recital},
    {"part", Word::part},
    {"parte", Word::part},
    {"partie", Word::part},
    {"teil", Word::part},
    {"book", Word::book},
    {"libro", Word::book},
    {"livro", Word::book},
    {"livre", Word::book},
    {"buch", Word::book},
    {"title", Word::title},
    {"titulo", Word::title},
    {"titre", Word::title},
    {"titel", Word::title},
    {"tit", Word::title},
    {"subtitle", Word::subtitle},
    {"subtitulo", Word::subtitle},
    {"chapter", Word::chapter},
    {"capitulo", Word::chapter},
    {"chapitre", Word::chapter},
    {"kapitel", Word::chapter},
    {"cap", Word::chapter},
    {"chap", Word::chapter},
    {"section", Word::section},
    {"seccion", Word::section},
    {"secao", Word::section},
    {"seccao", Word::section},
    {"abschnitt", Word::section},
    {"sec", Word::section},
    {"sect", Word::section},
    {"subsection", Word::subsection},
    {"subseccion", Word::subsection},
    {"subsecao", Word::subsection},
    {"subseccao", Word::subsection},
    {"unterabschnitt", Word::subsection},
    {"article", Word::article},
    {"articulo", Word::article},
    {"artigo", Word::article},
    {"artikel", Word::article},
    {"art", Word::article},
    {"arts", Word::article},
    {"paragraph", Word::paragraph},
    {"paragrafo", Word::paragraph},
    {"parrafo", Word::paragraph},
    {"paragraphe", Word::paragraph},
    {"absatz", Word::paragraph},
    {"para", Word::paragraph},
    {"clause", Word::clause},
    {"clausula", Word::clause},
    {"point", Word::point},
    {"punto", Word::point},
    {"inciso", Word::point},
    {"literal", Word::point},
    {"numeral", Word::point},
    {"alinea", Word::point},
    {"item", Word::point},
    {"nummer", Word::point},
    {"axis", Word::axis},
    {"eje", Word::axis},
    {"eixo", Word::axis},
    {"axe", Word::axis},
    {"pillar", Word::pillar},
    {"pilar", Word::pillar},
    {"pilier", Word::pillar},
    {"priority", Word::priority},
    {"prioridad", Word::priority},
    {"prioridade", Word::priority},
    {"priorite", Word::priority},
    {"area", Word::area},
    {"goal", Word::goal},
    {"meta", Word::goal},
    {"objective", Word::objective},
    {"objetivo", Word::objective},
    {"objectif", Word::objective},
    {"objectivo", Word::objective},
    {"ziel", Word::objective},
    {"strategy", Word::strategy},
    {"estrategia", Word::strategy},
    {"lineamiento", Word::strategy},
    {"directriz", Word::strategy},
    {"diretriz", Word::strategy},
    {"action", Word::action},
    {"accion", Word::action},
    {"acao", Word::action},
    {"accao", Word::action},
    {"aktion", Word::action},
    {"measure", Word::measure},
    {"medida", Word::measure},
    {"mesure", Word::measure},
    {"commitment", Word::commitment},
    {"compromiso", Word::commitment},
    {"compromisso", Word::commitment},
    {"engagement", Word::commitment},
    {"result", Word::result},
    {"resultado", Word::result},
    {"resultat", Word::result},
    {"activity", Word::action},
    {"actividad", Word::action},
    {"atividade", Word::action},
    {"activite", Word::action},
    {"initiative", Word::action},
    {"iniciativa", Word::action},
    {"task", Word::action},
    {"tarea", Word::action},
    {"tarefa", Word::action},
    {"tache", Word::action},
    {"output", Word::result},
    {"outcome", Word::result},
    {"deliverable", Word::result},
    {"producto", Word::result},
    {"produto", Word::result},
    {"produit", Word::result},
    {"target", Word::goal},
    {"milestone", Word::goal},
    {"hito", Word::goal},
    {"marco", Word::goal},
    {"jalon", Word::goal},
    {"handlungsfeld", Word::area},
    {"schwerpunkt", Word::priority},
    {"massnahme", Word::measure},
    {"aufgabe", Word::action},
    {"empfehlung", Word::recommendation},
    {"component", Word::component},
    {"componente", Word::component},
    {"composante", Word::component},
    {"phase", Word::phase},
    {"fase", Word::phase},
    {"recommendation", Word::recommendation},
    {"recomendacion", Word::recommendation},
    {"recomendacao", Word::recommendation},
    {"recommandation", Word::recommendation},
};

Word known_word(std::string_view folded) {
  const auto *const found = std::find_if(std::begin(forms), std::end(forms),
                                         [&](const Form &form) { return form.form == folded; });
  return found == std::end(forms) ? Word::none : found->word;
}

// "Disposición final primera": which special provision it is follows the word.
Word provision(std::string_view adjective) {
  const auto starts = [&](std::string_view stem) { return adjective.substr(0, stem.size()) == stem; };
  if (starts("final")) {
    return Word::final_provision;
  }
  if (starts("transitori") || starts("transitoire")) {
    return Word::transitional;
  }
  if (starts("adicional") || starts("additionnel") || starts("complementari")) {
    return Word::additional;
  }
  if (starts("derogatori") || starts("abrogatoire")) {
    return Word::repealing;
  }
  if (starts("modificatori") || starts("modificativ")) {
    return Word::amending;
  }
  return Word::none;
}

FoundWord find_provision(std::string_view text, const FoldedWord &first) {
  const std::string_view word = first.view();
  if (word == "transitorios" || word == "transitorio") {
    return {Word::transitional, first.size};  // as Mexican laws end
  }
  const bool provision_word = word == "articulos" || word == "disposicion" || word == "disposiciones" ||
                              word == "disposition" || word == "dispositions" || word == "disposicao" ||
                              word == "disposicoes";
  if (!provision_word || first.size + 1 >= text.size() || text[first.size] != ' ') {
    return {};
  }
  const auto second = fold_word(text.substr(first.size + 1));
  const std::uint32_t size = first.size + 1 + second.size;
  const Word found = provision(second.view());
  if (word == "articulos" && found != Word::transitional) {
    return {};
  }
  if (found == Word::additional && size + 1 < text.size() && text[size] == ' ') {
    // "Disposición complementaria transitoria"
    const auto third = fold_word(text.substr(size + 1));
    if (const Word closer = provision(third.view()); closer != Word::none) {
      return {closer, size + 1 + third.size};
    }
  }
  return found == Word::none ? FoundWord{} : FoundWord{found, size};
}

// "Final provision 1": in English the adjective comes first.
FoundWord find_english_provision(std::string_view text, const FoldedWord &first) {
  Word found = Word::none;
  if (first.view() == "final") {
    found = Word::final_provision;
  } else if (first.view() == "transitional" || first.view() == "transitory") {
    found = Word::transitional;
  } else if (first.view() == "additional" || first.view() == "supplementary") {
    found = Word::additional;
  } else if (first.view() == "repealing" || first.view() == "derogatory") {
    found = Word::repealing;
  }
  if (found == Word::none || first.size >= text.size() || text[first.size] != ' ') {
    return {};
  }
  const auto second = fold_word(text.substr(first.size + 1));
  return second.view() == "provision" ? FoundWord{found, first.size + 1 + second.size} : FoundWord{};
}

// "Sous-titre", "Sous-section", "Sub-section", "Sous-paragraphe".
FoundWord find_hyphenated(std::string_view text, const FoldedWord &first) {
  const bool prefix = first.view() == "sous" || first.view() == "sub";
  if (!prefix || first.size >= text.size() || text[first.size] != '-') {
    return {};
  }
  const auto second = fold_word(text.substr(first.size + 1));
  const std::uint32_t size = first.size + 1 + second.size;
  if (second.view() == "titre" || second.view() == "title") {
    return {Word::subtitle, size};
  }
  if (second.view() == "paragraphe" || second.view() == "paragraph") {
    return {Word::subparagraph, size};
  }
  return second.view() == "section" ? FoundWord{Word::subsection, size} : FoundWord{};
}

}  // namespace

std::string_view name(Word word) {
  static constexpr std::array<std::string_view, 36> names = {
      "",           "annex",     "appendix",  "schedule",      "recital",  "final",    "transitional", "additional",
      "repealing",  "amending",  "part",      "book",          "title",    "subtitle", "chapter",      "section",
      "subsection", "article",   "paragraph", "subparagraph",  "clause",   "point",    "axis",         "pillar",
      "priority",   "area",      "goal",      "objective",     "strategy", "action",   "measure",      "commitment",
      "result",     "component", "phase",     "recommendation"};
  return names[static_cast<std::size_t>(word)];
}

int rank(Word word) {
  switch (word) {
    case Word::annex:
    case Word::appendix:
    case Word::schedule:
    case Word::final_provision:
    case Word::transitional:
    case Word::additional:
    case Word::repealing:
    case Word::amending:
    case Word::part:
    case Word::book:
      return 1;
    case Word::title:
      return 2;
    case Word::subtitle:
      return 3;
    case Word::chapter:
      return 4;
    case Word::section:
      return 5;
    case Word::subsection:
      return 6;
    case Word::article:
    case Word::clause:
      return 7;
    case Word::paragraph:
      return 8;
    case Word::subparagraph:
      return 9;
    case Word::point:
      return 10;
    case Word::none:
    case Word::recital:
    case Word::axis:
    case Word::pillar:
    case Word::priority:
    case Word::area:
    case Word::goal:
    case Word::objective:
    case Word::strategy:
    case Word::action:
    case Word::measure:
    case Word::commitment:
    case Word::result:
    case Word::component:
    case Word::phase:
    case Word::recommendation:
      return 0;
  }
  return 0;
}

bool stands_alone(Word word) { return word >= Word::annex && word <= Word::amending && word != Word::recital; }

FoundWord find_word(std::string_view text) {
  const auto word = fold_word(text);
  if (word.length < 3) {
    return {};
  }
  const Word known = known_word(word.view());
  if (known == Word::none || known >= Word::axis) {
    if (const FoundWord phrase = find_phrase(text, known_word); phrase.word != Word::none) {
      return phrase;
    }
  }
  if (known == Word::none) {
    const FoundWord hyphenated = find_hyphenated(text, word);
    const FoundWord provision = hyphenated.word != Word::none ? hyphenated : find_provision(text, word);
    return provision.word != Word::none ? provision : find_english_provision(text, word);
  }
  const bool abbreviation = word.length <= 4 && word.size < text.size() && text[word.size] == '.';
  return {known, word.size + (abbreviation ? 1 : 0)};
}

bool is_contents_title(std::string_view title) {
  constexpr std::string_view initials = "CcTtIiSs \xC3\xE7\xE3";  // of the titles below
  if (title.empty() || title.size() > 40 || initials.find(title.front()) == std::string_view::npos) {
    return false;
  }
  std::string low = utf8::lower(utf8::trim(title));
  if (low.find("目") == 0) {
    std::erase_if(low, [](char c) { return c == ' '; });
    for (auto wide = low.find("\u3000"); wide != std::string::npos; wide = low.find("\u3000")) {
      low.erase(wide, 3);
    }
  }
  static constexpr std::string_view titles[] = {"contents",
                                                "index",
                                                "table of contents",
                                                "índice",
                                                "indice",
                                                "índice general",
                                                "contenido",
                                                "tabla de contenido",
                                                "tabla de contenidos",
                                                "sumario",
                                                "sumário",
                                                "conteúdo",
                                                "table des matières",
                                                "sommaire",
                                                "inhalt",
                                                "inhaltsverzeichnis",
                                                "目录",
                                                "目 录",
                                                "目次"};
  return std::find(std::begin(titles), std::end(titles), low) != std::end(titles);
}

}  // namespace celac
