#include "celac/write/plan/citation_words.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::array<std::string_view, 10> ordinals = {"first", "second",  "third",  "fourth", "fifth",
                                                       "sixth", "seventh", "eighth", "ninth",  "tenth"};

// A bullet or paragraph has its place before it where there are ordinals: "#" in their words.
constexpr std::array<CitationWords, 7> all_words = {
    {{"en", "Section {}", "subsection {}", "paragraph {}", "point {}", ", ", "# bullet", "row {}", "# paragraph",
      "{1} of section {2}", "{1} of paragraph {2}", "{1} of {2}", ordinals},
     {"es", "Sección {}", "subsección {}", "párrafo {}", "punto {}", ", ", "viñeta {}", "fila {}", "párrafo {}",
      "{1} de la sección {2}", "{1} del párrafo {2}", "{1} de {2}"},
     {"pt", "Seção {}", "subseção {}", "parágrafo {}", "ponto {}", ", ", "marcador {}", "linha {}", "parágrafo {}",
      "{1} da seção {2}", "{1} do parágrafo {2}", "{1} de {2}"},
     {"fr", "Section {}", "sous-section {}", "paragraphe {}", "point {}", ", ", "puce {}", "ligne {}", "alinéa {}",
      "{1} de la section {2}", "{1} du paragraphe {2}", "{1} de {2}"},
     {"de", "Abschnitt {}", "Unterabschnitt {}", "Absatz {}", "Punkt {}", ", ", "Spiegelstrich {}", "Zeile {}",
      "Textabsatz {}", "{1} von Abschnitt {2}", "{1} von Absatz {2}", "{1} von {2}"},
     {"it", "Sezione {}", "sottosezione {}", "paragrafo {}", "punto {}", ", ", "trattino {}", "riga {}", "capoverso {}",
      "{1} della sezione {2}", "{1} del paragrafo {2}", "{1} di {2}"},
     {"zh", "第{}部分", "第{}节", "第{}款", "第{}项", "，", "第{}个列项", "第{}行", "第{}段", "第{2}节{1}",
      "第{2}款{1}", "{2}{1}"}}};

std::string place_in_words(const CitationWords &words, std::uint32_t number) {
  if (number >= 1 && number <= words.ordinals.size()) {
    return std::string(words.ordinals[number - 1]);
  }
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  const std::string_view ends[] = {"st", "nd", "rd"};
  const std::uint32_t last = number % 10;
  std::string out = std::to_string(number);
  out += !teen && last >= 1 && last <= 3 ? ends[last - 1] : std::string_view("th");
  return out;
}

std::string replaced(std::string_view text, std::string_view mark, std::string_view by) {
  const auto at = text.find(mark);
  return at == std::string_view::npos
             ? std::string(text)
             : std::string(text.substr(0, at)).append(by).append(text.substr(at + mark.size()));
}

}  // namespace

const CitationWords &citation_words(std::string_view language) {
  const std::string primary = utf8::lower(language.substr(0, language.find('-')));
  const auto *const found = std::find_if(all_words.begin(), all_words.end(),
                                         [&](const CitationWords &words) { return words.language == primary; });
  return found == all_words.end() ? all_words.front() : *found;
}

std::string with_label(std::string_view word, std::string_view label) { return replaced(word, "{}", label); }

std::string with_place(const CitationWords &words, std::string_view word, std::uint32_t number) {
  const bool ordinal = word.find('#') != std::string_view::npos;
  return ordinal ? replaced(word, "#", place_in_words(words, number)) : with_label(word, std::to_string(number));
}

std::string part_of(std::string_view pattern, std::string_view part, std::string_view whole) {
  const auto first = std::min(pattern.find("{1}"), pattern.find("{2}"));
  const std::string_view begin = pattern.substr(first, 3) == "{1}" ? part : whole;
  const std::string_view end = pattern.substr(first, 3) == "{1}" ? whole : part;
  const auto second = pattern.find('{', first + 3);
  return std::string(pattern.substr(0, first))
      .append(begin)
      .append(pattern.substr(first + 3, second - first - 3))
      .append(end)
      .append(pattern.substr(second + 3));
}

}  // namespace celac
