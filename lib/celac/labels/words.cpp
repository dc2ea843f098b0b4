#include "celac/labels/words.hpp"

#include <algorithm>
#include <array>

#include "celac/labels/phrases.hpp"
#include "celac/text/utf8.hpp"
#include "celac/text/word_table.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

struct Forms {
  Word word;
  std::string_view forms;  // folded: lower case, no accents
};

// English, Spanish, Portuguese, French, German, Italian and Catalan, with abbreviations and plurals that head lists.
constexpr Forms all_forms[] = {
    {Word::annex, "annex annexe anexo anhang anlage annexes anexos allegato allegati exhibit attachment"},
    {Word::appendix, "appendix apendice appendice"},
    {Word::schedule, "schedule"},
    {Word::recital, "recital considerando considerant erwagungsgrund"},
    {Word::part, "part parte partie teil"},
    {Word::book, "book libro livro livre buch llibre"},
    {Word::title, "title titulo titre titel tit titolo titol"},
    {Word::subtitle, "subtitle subtitulo"},
    {Word::chapter, "chapter capitulo chapitre kapitel cap chap capo capitolo capitol"},
    {Word::section, "section seccion secao seccao abschnitt sec sect sezione seccio"},
    {Word::subsection, "subsection subseccion subseccio subsecao subseccao unterabschnitt sottosezione"},
    {Word::article, "article articulo artigo artikel art arts articolo"},
    {Word::paragraph, "paragraph paragrafo parrafo paragraphe absatz para"},
    {Word::clause, "clause clausula clausola"},
    {Word::point, "point punto inciso literal numeral alinea item nummer punkt"},
    {Word::axis, "axis eje eixo axe asse achse"},
    {Word::pillar, "pillar pilar pilier pilastro saule"},
    {Word::priority, "priority prioridad prioridade priorite schwerpunkt priorita prioritat"},
    {Word::area, "area theme tema thema handlungsfeld ambito domaine handlungsbereich themenfeld"},
    {Word::goal, "goal meta target milestone hito marco jalon traguardo meilenstein"},
    {Word::objective, "objective objetivo objectif objectivo ziel obiettivo"},
    {Word::strategy, "strategy estrategia lineamiento directriz diretriz strategia strategie"},
    {Word::action,
     "action accion acao accao aktion activity actividad atividade activite "
     "initiative iniciativa task tarea tarefa tache aufgabe azione attivita "
     "intervento actuacion vorhaben"},
    {Word::measure, "measure medida mesure massnahme misura"},
    {Word::commitment, "commitment compromiso compromisso engagement impegno selbstverpflichtung"},
    {Word::result,
     "result resultado resultat output outcome deliverable producto produto produit "
     "risultato prodotto ergebnis"},
    {Word::recommendation,
     "empfehlung recommendation recomendacion recomendacao recommandation "
     "raccomandazione"},
    {Word::component, "component componente composante komponente"},
    {Word::phase, "phase fase etapa etape"},
};

constexpr std::size_t form_count = [] {
  std::size_t count = 0;
  for (const Forms &row : all_forms) {
    count += static_cast<std::size_t>(std::count(row.forms.begin(), row.forms.end(), ' ')) + 1;
  }
  return count;
}();

constexpr WordTable<Word, form_count> known_forms{[] {
  std::array<TableWord<Word>, form_count> entries{};
  std::size_t next = 0;
  for (const Forms &row : all_forms) {
    for (std::string_view left = row.forms; !left.empty();) {
      const std::size_t size = std::min(left.find(' '), left.size());
      entries[next++] = {left.substr(0, size), row.word};
      left.remove_prefix(std::min(size + 1, left.size()));
    }
  }
  return entries;
}()};

Word known_word(std::string_view folded) {
  const Word *const found = known_forms.find(folded);
  return found == nullptr ? Word::none : *found;
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
  if (starts("adicional") || starts("additionnel") || starts("aggiuntiv") || starts("complementari")) {
    return Word::additional;
  }
  if (starts("derogatori") || starts("abrogativ") || starts("abrogatoire")) {
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
                              word == "disposicoes" || word == "disposizione" || word == "disposizioni" ||
                              word == "disposicio" || word == "disposicions";
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
  return word < Word::learned ? names[static_cast<std::size_t>(word)] : std::string_view{};
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
    case Word::learned:
      return 0;
  }
  return 0;
}

bool stands_alone(Word word) { return word >= Word::annex && word <= Word::amending && word != Word::recital; }

Word find_single_word(std::string_view folded) { return folded.size() < 3 ? Word::none : known_word(folded); }

FoundWord find_word(std::string_view text) {
  const auto word = fold_word(text);
  if (word.length < 3) {
    return {};
  }
  const Word known = known_word(word.view());
  if (known == Word::none || known >= Word::axis) {
    if (const FoundWord phrase = find_phrase(text, word, known, known_word); phrase.word != Word::none) {
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
