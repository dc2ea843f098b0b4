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

// The adjectives of special provisions, by how they begin: final, transitoria, transitorische, additionnelle.
struct Stem {
  std::string_view stem;
  Word word;
};
constexpr Stem provision_stems[] = {
    {"final", Word::final_provision},    {"transito", Word::transitional},    {"transition", Word::transitional},
    {"adicional", Word::additional},     {"addition", Word::additional},      {"aggiuntiv", Word::additional},
    {"complementari", Word::additional}, {"supplementary", Word::additional}, {"derogator", Word::repealing},
    {"abrogat", Word::repealing},        {"repealing", Word::repealing},      {"modificat", Word::amending}};

Word provision(std::string_view adjective) {
  const auto *const found = std::find_if(std::begin(provision_stems), std::end(provision_stems),
                                         [&](const Stem &row) { return adjective.starts_with(row.stem); });
  return found == std::end(provision_stems) ? Word::none : found->word;
}

// "Disposición final primera", and "Final provision 1": in English the adjective comes first.
FoundWord find_provision(std::string_view text, const FoldedWord &first) {
  constexpr std::string_view nouns[] = {"articulos",    "disposicion", "disposiciones", "disposition",
                                        "dispositions", "disposicao",  "disposicoes",   "disposizione",
                                        "disposizioni", "disposicio",  "disposicions"};
  if (first.view() == "transitorios" || first.view() == "transitorio") {
    return {Word::transitional, first.size};  // as Mexican laws end
  }
  const bool noun = std::find(std::begin(nouns), std::end(nouns), first.view()) != std::end(nouns);
  const Word before = provision(first.view());
  if ((!noun && before == Word::none) || text.substr(first.size, 1) != " ") {
    return {};
  }
  const auto second = fold_word(text.substr(first.size + 1));
  const std::uint32_t size = first.size + 1 + second.size;
  const Word found = noun ? provision(second.view()) : second.view() == "provision" ? before : Word::none;
  if (found == Word::additional && text.substr(size, 1) == " ") {
    // "Disposición complementaria transitoria"
    const auto third = fold_word(text.substr(size + 1));
    if (const Word closer = provision(third.view()); closer != Word::none) {
      return {closer, size + 1 + third.size};
    }
  }
  return found == Word::none ? FoundWord{} : FoundWord{found, size};
}

// "Sous-titre", "Sous-section", "Sub-section", "Sous-paragraphe".
FoundWord find_hyphenated(std::string_view text, const FoldedWord &first) {
  if ((first.view() != "sous" && first.view() != "sub") || text.substr(first.size, 1) != "-") {
    return {};
  }
  const auto second = fold_word(text.substr(first.size + 1));
  const Word whole = known_word(second.view());
  const Word found = whole == Word::title       ? Word::subtitle
                     : whole == Word::section   ? Word::subsection
                     : whole == Word::paragraph ? Word::subparagraph
                                                : Word::none;
  return found == Word::none ? FoundWord{} : FoundWord{found, first.size + 1 + second.size};
}

// What a word is called and its rank.
struct Row {
  std::string_view name;
  int rank;
};
constexpr Row rows[] = {{"", 0},           {"annex", 1},     {"appendix", 1},     {"schedule", 1},
                        {"recital", 0},    {"final", 1},     {"transitional", 1}, {"additional", 1},
                        {"repealing", 1},  {"amending", 1},  {"part", 1},         {"book", 1},
                        {"title", 2},      {"subtitle", 3},  {"chapter", 4},      {"section", 5},
                        {"subsection", 6}, {"article", 7},   {"paragraph", 8},    {"subparagraph", 9},
                        {"clause", 7},     {"point", 10},    {"axis", 0},         {"pillar", 0},
                        {"priority", 0},   {"area", 0},      {"goal", 0},         {"objective", 0},
                        {"strategy", 0},   {"action", 0},    {"measure", 0},      {"commitment", 0},
                        {"result", 0},     {"component", 0}, {"phase", 0},        {"recommendation", 0}};
static_assert(std::size(rows) == static_cast<std::size_t>(Word::learned));

const Row &row_of(Word word) { return rows[word < Word::learned ? static_cast<std::size_t>(word) : 0]; }

}  // namespace

std::string_view name(Word word) { return row_of(word).name; }

int rank(Word word) { return row_of(word).rank; }

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
    return hyphenated.word != Word::none ? hyphenated : find_provision(text, word);
  }
  const bool abbreviation = word.length <= 4 && word.size < text.size() && text[word.size] == '.';
  return {known, word.size + (abbreviation ? 1 : 0)};
}

bool names_caption(std::string_view folded) {
  static constexpr auto captions = std::to_array<std::string_view>(
      {"abb",    "abbildung", "box",     "carte",   "chart",   "cuadro",   "diagrama",  "fig",
       "figura", "figure",    "graf",    "grafica", "grafico", "graph",    "graphique", "ilustracion",
       "imagem", "imagen",    "map",     "mapa",    "quadro",  "recuadro", "schema",    "tab",
       "tabela", "tabella",   "tabelle", "tabla",   "table",   "tableau"});
  return std::find(captions.begin(), captions.end(), folded) != captions.end();
}

bool is_contents_title(std::string_view title) {
  static constexpr auto titles = std::to_array<std::string_view>(
      {"contents", "table of contents", "contenido", "tabla de contenido", "tabla de contenidos", "conteúdo", "index",
       "índice", "indice", "índice general", "sumario", "sumário", "sommaire", "table des matières", "inhalt",
       "inhaltsverzeichnis"});
  constexpr std::size_t longest = 40;                     // bytes
  constexpr std::string_view initials = "CcTtIiSs \xC3";  // of the titles above
  if (is_han_contents_title(title)) {
    return true;
  }
  if (title.size() > longest || initials.find(title.substr(0, 1)) == std::string_view::npos) {
    return false;
  }
  return std::find(titles.begin(), titles.end(), utf8::lower(utf8::trim(title))) != titles.end();
}

}  // namespace celac
