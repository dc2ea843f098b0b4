#include "celac/write/plan/citation_words.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::array<CitationWords, 6> all_words = {
    {{"en", "Section {}", "subsection {}", "paragraph {}", "point {}", ", "},
     {"es", "Sección {}", "subsección {}", "párrafo {}", "punto {}", ", "},
     {"pt", "Seção {}", "subseção {}", "parágrafo {}", "ponto {}", ", "},
     {"fr", "Section {}", "sous-section {}", "paragraphe {}", "point {}", ", "},
     {"de", "Abschnitt {}", "Unterabschnitt {}", "Absatz {}", "Punkt {}", ", "},
     {"zh", "第{}部分", "第{}节", "第{}款", "第{}项", "，"}}};

}  // namespace

const CitationWords &citation_words(std::string_view language) {
  const std::string primary = utf8::lower(language.substr(0, language.find('-')));
  const auto *const found = std::find_if(all_words.begin(), all_words.end(),
                                         [&](const CitationWords &words) { return words.language == primary; });
  return found == all_words.end() ? all_words.front() : *found;
}

std::string with_label(std::string_view word, std::string_view label) {
  const auto at = word.find("{}");
  return std::string(word.substr(0, at)).append(label).append(word.substr(at + 2));
}

}  // namespace celac
