#include "celac/check/reference_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

constexpr std::array<ReferenceTerm, 40> terms = {{{"section", "section", true},
                                                  {"sections", "section", true},
                                                  {"article", "article", false},
                                                  {"articles", "article", false},
                                                  {"paragraph", "paragraph", true},
                                                  {"paragraphs", "paragraph", true},
                                                  {"item", "item", true},
                                                  {"items", "item", true},
                                                  {"chapter", "chapter", false},
                                                  {"chapters", "chapter", false},
                                                  {"annex", "annex", false},
                                                  {"annexes", "annex", false},
                                                  {"clause", "clause", true},
                                                  {"point", "point", true},
                                                  {"sección", "section", true},
                                                  {"secciones", "section", true},
                                                  {"artículo", "article", false},
                                                  {"artículos", "article", false},
                                                  {"párrafo", "paragraph", true},
                                                  {"párrafos", "paragraph", true},
                                                  {"punto", "point", true},
                                                  {"puntos", "point", true},
                                                  {"apartado", "item", true},
                                                  {"numeral", "item", true},
                                                  {"capítulo", "chapter", false},
                                                  {"capítulos", "chapter", false},
                                                  {"anexo", "annex", false},
                                                  {"paragraphe", "paragraph", true},
                                                  {"paragraphes", "paragraph", true},
                                                  {"chapitre", "chapter", false},
                                                  {"annexe", "annex", false},
                                                  {"points", "point", true},
                                                  {"seção", "section", true},
                                                  {"secção", "section", true},
                                                  {"artigo", "article", false},
                                                  {"artigos", "article", false},
                                                  {"parágrafo", "paragraph", true},
                                                  {"ponto", "point", true},
                                                  {"pontos", "point", true},
                                                  {"anexos", "annex", false}}};

}  // namespace

const ReferenceTerm *reference_term(std::string_view word) {
  // Their first letters, to spare most words the search.
  if (std::string_view("sapicnSAPICN").find(word[0]) == std::string_view::npos) {
    return nullptr;
  }
  const std::string small = utf8::lower(word);
  const auto found = std::find_if(terms.begin(), terms.end(),
                                  [&](const ReferenceTerm &term) { return term.word == small; });
  return found == terms.end() ? nullptr : &*found;
}

bool leads_elsewhere(std::string_view after) {
  constexpr std::array<std::string_view, 14> links = {"of ",     "de ",    "del ",          "du ",  "des ",
                                                      "da ",     "do ",    "dos ",          "das ", "in the ",
                                                      "to the ", "under ", "d\xE2\x80\x99", "d'"};
  constexpr std::array<std::string_view, 26> own = {
      "this",  "the present", "that",        "these",     "section",     "chapter",     "article",
      "part ", "este",        "esta",        "presente",  "la presente", "el presente", "ce ",
      "cette", "présent",     "la présente", "deste",     "desta",       "the plan",    "the action plan",
      "part",  "annex",       "l'article",   "paragraph", "same"};
  const std::string small = utf8::lower(after.substr(0, 48));
  std::string_view rest = small;
  while (!rest.empty() && (rest[0] == ' ' || rest[0] == ',')) {
    rest.remove_prefix(1);
  }
  for (const std::string_view link : links) {
    if (rest.substr(0, link.size()) == link) {
      rest.remove_prefix(link.size());
      return std::none_of(own.begin(), own.end(),
                          [&](std::string_view word) { return rest.substr(0, word.size()) == word; });
    }
  }
  return false;
}

bool comes_from_elsewhere(std::string_view before) {
  // "NIST 800-63 section 6", "RFC 4180 sections 2 and 3"
  const std::string_view core = utf8::trim(before);
  const auto blank = core.find_last_of(' ');
  const std::string_view last = core.substr(blank == std::string_view::npos ? 0 : blank + 1);
  // "whose Article 5", "en su artículo 13"
  for (const std::string_view owner : {"its", "whose", "su", "cuyo", "son", "dont", "seu", "cujo"}) {
    if (last == owner) {
      return true;
    }
  }
  if (last.find_first_of("0123456789") != std::string_view::npos && last.back() != '.') {
    return true;
  }
  const std::string small = utf8::lower(before.substr(before.size() - std::min<std::size_t>(before.size(), 70)));
  constexpr std::array<std::string_view, 24> documents = {
      "decision",     "resolution", "convention", "treaty",   "regulation", "directive", "law ",       "statute",
      "código",       "reglamento", "act ",       "protocol", "decreto",    "ley ",      "resolución", "convenio",
      "constitución", "code",       "loi",        "décret",   "lei ",       "decisión",  "agreement",  "charter"};
  return std::any_of(documents.begin(), documents.end(),
                     [&](std::string_view word) { return small.find(word) != std::string::npos; });
}

}  // namespace celac::check
