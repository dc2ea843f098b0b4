#include "celac/prose/title_words.hpp"

#include <algorithm>
#include <array>

#include "celac/prose/emphasis.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

// Folded: small letters without accents. English, Spanish, Portuguese, French, German, Italian.
constexpr auto documents = std::to_array<std::string_view>(
    {"accord",       "accordo",       "acordo",        "act",         "acuerdo",      "agenda",       "agreement",
     "blueprint",    "bylaws",        "carta",         "charta",      "charte",       "charter",      "code",
     "codigo",       "communique",    "compact",       "comunicado",  "constitution", "constitucion", "convencion",
     "convenio",     "convention",    "declaracao",    "declaracion", "declaration",  "decree",       "decret",
     "decreto",      "dichiarazione", "directive",     "estrategia",  "fahrplan",     "forderungen",  "framework",
     "gesetz",       "guidelines",    "informe",       "kommunique",  "konzept",      "law",          "legge",
     "lei",          "ley",           "loi",           "manifest",    "manifeste",    "manifesto",    "manifiesto",
     "memorandum",   "order",         "ordinance",     "pact",        "pacto",        "pakt",         "piano",
     "plan",         "plano",         "policy",        "politica",    "program",      "programa",     "programm",
     "programma",    "programme",     "protocol",      "protocolo",   "rapport",      "reglamento",   "regulamento",
     "regulation",   "relatorio",     "relazione",     "report",      "resolucao",    "resolucion",   "resolution",
     "roadmap",      "roteiro",       "rules",         "statement",   "strategia",    "strategie",    "strategy",
     "traite",       "tratado",       "trattato",      "treaty",      "vertrag",      "verordnung",   "vorschlage",
     "bericht",      "erklarung",     "abkommen",      "estatuto",    "statute",      "bill",         "regolamento",
     "ordenanza",    "ordonnance",    "arrete",        "reglement",   "statuto",      "statuts",      "costituzione",
     "constituicao", "portaria",      "deliberazione", "convenzione", "estatutos",    "bylaw"});

// German puts the kind at the end of one word: Aktionsplan, Koalitionsvertrag.
constexpr auto endings = std::to_array<std::string_view>({"plan", "strategie", "programm", "vertrag", "gesetz",
                                                          "erklarung", "bericht", "manifest", "konzept", "abkommen",
                                                          "satzung", "ordnung", "richtlinie"});

constexpr auto han_documents = std::to_array<std::string_view>(
    {"计划", "规划", "方案", "纲要", "战略", "宣言", "声明", "公报", "协定", "条约", "宪章", "报告", "条例",
     "通知", "意见", "决定", "办法", "规定", "措施", "公告", "批复", "法",   "規劃", "計劃", "綱要", "通告"});

constexpr auto general = std::to_array<std::string_view>({"abstract",        "acknowledgements",
                                                          "acknowledgments", "addendum",
                                                          "agradecimientos", "annex",
                                                          "antecedentes",    "apresentacao",
                                                          "ausblick",        "background",
                                                          "conclusao",       "conclusion",
                                                          "conclusione",     "conclusiones",
                                                          "conclusioni",     "conclusions",
                                                          "conclusoes",      "contents",
                                                          "context",         "contexte",
                                                          "contexto",        "definiciones",
                                                          "definitions",     "einfuhrung",
                                                          "einleitung",      "fazit",
                                                          "foreword",        "glossary",
                                                          "goals",           "indice",
                                                          "inhalt",          "inhaltsverzeichnis",
                                                          "introducao",      "introduccion",
                                                          "introduction",    "introduzione",
                                                          "objectives",      "objetivos",
                                                          "overview",        "praambel",
                                                          "preamble",        "preambolo",
                                                          "preambule",       "preambulo",
                                                          "preface",         "prefacio",
                                                          "premessa",        "presentacion",
                                                          "presentation",    "priorities",
                                                          "prologo",         "purpose",
                                                          "resumen",         "resumo",
                                                          "schlusswort",     "scope",
                                                          "sintesi",         "sommaire",
                                                          "sommario",        "sumario",
                                                          "summary",         "vision",
                                                          "vorwort",         "zusammenfassung"});
constexpr auto markings = std::to_array<std::string_view>(
    {"borrador", "bozza", "confidencial", "confidential", "confidentiel", "draft", "entwurf", "minuta", "official",
     "ostensivo", "provisional", "reservado", "restricted", "riservato", "unclassified", "vertraulich"});
// "Executive summary", "Resumen ejecutivo", "Table of contents"
constexpr auto general_phrases = std::to_array<std::string_view>(
    {"executive", "table", "sumario", "resumen", "resumo", "resume", "note", "avant"});
constexpr auto han_general = std::to_array<std::string_view>(
    {"前言", "序言", "引言", "导言", "目录", "目次", "摘要", "总则", "概述", "背景", "基本信息"});

// What the subject of an act starts with, below its number: "Dispõe sobre ...", "Por la cual ...", "relatif à ..."
constexpr auto subjects = std::to_array<std::string_view>(
    {"altera",       "amending",    "aprova",     "aprueba",  "authorizing", "autoriza",  "betreffend",
     "concernant",   "concernente", "concerning", "cria",     "define",      "dispoe",    "establece",
     "establishing", "estabelece",  "fixant",     "institui", "mediante",    "modifiant", "modifica",
     "modifying",    "por",         "portant",    "recante",  "regarding",   "regula",    "regulamenta",
     "relating",     "relatif",     "relative",   "uber",     "zur",         "respecting"});

template <std::size_t N>
bool is_in(const std::array<std::string_view, N> &list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_document_word(std::string_view word) {
  return is_in(documents, word) || (word.size() > 8 && std::any_of(endings.begin(), endings.end(),
                                                                   [&](auto end) { return word.ends_with(end); }));
}

// Calls `found` with each folded word and its place until it says so.
template <class Found>
bool any_word(std::string_view text, const Found &found) {
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (!utf8::is_letter(c.code)) {
      at += c.size;
      continue;
    }
    std::size_t end = at;
    for (auto d = c; utf8::is_letter(d.code); d = utf8::decode(text, end)) {
      end += d.size;
    }
    if (found(fold_word(text.substr(at, end - at)).view(), index++)) {
      return true;
    }
    at = end;
  }
  return false;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  any_word(text, [&](std::string_view, std::size_t) { return ++count == 0; });
  return count;
}

bool ends_with_han_document(std::string_view words) {
  // （2021-2023年）, （试行）
  if (words.ends_with("）") || words.ends_with(')')) {
    const auto open = std::max(words.rfind("（") + 1, words.rfind('(') + 1);
    words = open > 0 ? utf8::trim(words.substr(0, open - 1)) : words;
  }
  return std::any_of(han_documents.begin(), han_documents.end(), [&](auto end) { return words.ends_with(end); });
}

}  // namespace

bool names_a_document(std::string_view words) {
  words = without_marks(words);
  return ends_with_han_document(words) ||
         any_word(words, [](std::string_view word, std::size_t) { return is_document_word(word); });
}

bool opens_with_document(std::string_view words) {
  return any_word(without_marks(words),
                  [](std::string_view word, std::size_t index) { return index < 2 && is_document_word(word); });
}

bool is_general_heading(std::string_view words) {
  constexpr std::size_t most_words = 3;
  words = without_marks(words);
  if (is_in(han_general, words)) {
    return true;
  }
  const std::size_t count = count_words(words);
  return count <= most_words && any_word(words, [&](std::string_view word, std::size_t index) {
           return index == 0 && ((count < most_words && is_in(general, word)) || is_in(general_phrases, word));
         });
}

bool is_marking(std::string_view words) {
  const std::string_view bare = without_marks(words);
  return bare.find(' ') == std::string_view::npos &&
         any_word(bare, [](std::string_view word, std::size_t) { return is_in(markings, word); });
}

bool is_document_number(std::string_view words) {
  words = without_marks(words);
  if (words.find("〔") != std::string_view::npos && words.ends_with("号")) {
    return true;
  }
  const auto digits = std::count_if(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto slashes = std::count(words.begin(), words.end(), '/');
  const bool blank = words.find(' ') != std::string_view::npos;
  return digits > 0 &&
         ((slashes >= 2 && !blank) || (digits * 2 >= static_cast<std::ptrdiff_t>(words.size()) && digits > 4));
}

bool is_address(std::string_view words) {
  words = without_marks(words);
  if (words.starts_with("www.") || words.find("://") != std::string_view::npos) {
    return true;
  }
  const auto point = words.rfind('.');
  const auto ending = point == std::string_view::npos ? std::string_view{} : words.substr(point + 1);
  return is_in(std::to_array<std::string_view>({"md", "pdf", "doc", "docx", "txt", "html", "odt"}), ending);
}

bool is_numbered_act(std::string_view words) {
  constexpr std::size_t longest = 100;  // bytes of "RESOLUÇÃO Nº 4, DE 14 DE DEZEMBRO DE 2016"
  words = without_marks(words);
  return words.size() <= longest && opens_with_document(words) &&
         words.find_first_of("0123456789") != std::string_view::npos;
}

bool bears_act_number(std::string_view words) {
  words = without_marks(words);
  if (!is_numbered_act(words)) {
    return false;
  }
  const auto digit = words.find_first_of("0123456789");
  const std::string_view before = utf8::trim(words.substr(0, digit));
  static constexpr auto signs = std::to_array<std::string_view>(
      {"nº",   "Nº",   "n°",  "N°",  "n.º", "N.º",  "n.°",  "N.°", "N º", "N °",   " no.",
       " No.", " NO.", " No", " NO", " no", " nr.", " Nr.", " Nr", "№",   " num.", " núm."});
  return std::any_of(signs.begin(), signs.end(), [&](auto sign) { return before.ends_with(sign); });
}

bool is_act_in_two(std::string_view first, std::string_view second) {
  if (!is_numbered_act(first)) {
    return false;
  }
  const auto repeats = [&](std::string_view word) {
    return is_document_word(word) && any_word(first, [&](std::string_view own, std::size_t) { return own == word; });
  };
  return any_word(without_marks(second), [&](std::string_view word, std::size_t index) {
    return (index == 0 && is_in(subjects, word)) || (index == 1 && repeats(word));
  });
}

bool is_notice_in_two(std::string_view first, std::string_view second) {
  first = without_marks(first);
  return first.find("关于") != std::string_view::npos && ends_with_han_document(without_marks(second));
}

}  // namespace celac
