#include "celac/labels/phrases.hpp"

#include <algorithm>
#include <array>

#include "celac/values/numeral.hpp"

namespace celac {
namespace {

constexpr std::array<std::string_view, 10> before_noun = {"strategic", "specific", "general",     "priority", "key",
                                                          "thematic",  "overall",  "operational", "focus",    "action"};

// Stems: the ending is that of the noun.
constexpr std::array<std::string_view, 19> after_noun = {
    "estrategic", "especific",  "general",    "geral",     "prioritari",  "tematic",    "transversal",
    "esperad",    "strategiqu", "specifique", "thematiqu", "prioritaire", "orientador", "programatic",
    "strategic",  "specific",   "trasversal", "operativ",  "generale"};

constexpr std::array<std::string_view, 4> lines = {"linea", "linha", "line", "ligne"};
constexpr std::array<std::string_view, 11> of_line = {"accion",     "acao",         "action",      "trabajo",
                                                      "trabalho",   "intervencion", "cooperacion", "azione",
                                                      "intervento", "lavoro",       "actuacion"};

bool is_one_of(const auto &words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_adjective(std::string_view word) {
  return std::any_of(after_noun.begin(), after_noun.end(), [&](std::string_view stem) {
    return word.substr(0, stem.size()) == stem && word.size() <= stem.size() + 1;
  });
}

// "línea de acción", "linha estratégica", "line of action": no label word by itself, for "Línea 4" is a bus.
FoundWord find_line(std::string_view text, std::uint32_t size, std::string_view second) {
  if (is_adjective(second)) {
    return {Word::strategy, size};
  }
  const std::string_view behind = text.substr(std::min<std::size_t>(size, text.size()));
  const std::uint32_t gap = behind.starts_with("’") ? 3 : 1;  // d'azione
  const bool of = second == "d" ? behind.starts_with('\'') || gap == 3
                                : (second == "de" || second == "di" || second == "of") && behind.starts_with(' ');
  if (!of) {
    return {};
  }
  const auto third = fold_word(text.substr(size + gap));
  return is_one_of(of_line, third.view()) ? FoundWord{Word::strategy, size + gap + third.size} : FoundWord{};
}

}  // namespace

FoundWord find_phrase(std::string_view text, const FoldedWord &first, Word noun, KnownWord known) {
  if (first.size + 1 >= text.size() || text[first.size] != ' ') {
    return {};
  }
  const bool line = is_one_of(lines, first.view());
  const bool adjective = is_one_of(before_noun, first.view());
  const bool is_noun = !line && noun >= Word::axis;
  if (!line && !adjective && !is_noun) {
    return {};
  }
  const auto second = fold_word(text.substr(first.size + 1));
  const std::uint32_t size = first.size + 1 + second.size;
  if (line) {
    return find_line(text, size, second.view());
  }
  if (adjective && second.view() == "line") {
    return {Word::strategy, size};  // "Action line 3"
  }
  if (const Word word = known(second.view()); adjective && word >= Word::axis) {
    return {word, size};
  }
  return is_noun && is_adjective(second.view()) ? FoundWord{noun, size} : FoundWord{};
}

}  // namespace celac
