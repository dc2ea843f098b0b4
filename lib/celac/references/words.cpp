#include "celac/references/words.hpp"

#include <array>

#include "celac/labels/words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/word_table.hpp"
#include "celac/values/numeral.hpp"

namespace celac::references {
namespace {

// Words that cite and do not label: they are not among those of labels.
constexpr WordTable extras{std::to_array<TableWord<Word>>({{"apartado", Word::paragraph},
                                                           {"ordinal", Word::point},
                                                           {"letra", Word::point},
                                                           {"lettera", Word::point},
                                                           {"buchstabe", Word::point},
                                                           {"lit", Word::point},
                                                           {"comma", Word::paragraph},
                                                           {"abs", Word::paragraph},
                                                           {"nr", Word::point},
                                                           {"fraccion", Word::point},
                                                           {"subparagrafo", Word::subparagraph},
                                                           {"subparagraph", Word::subparagraph}})};

Word word_of(std::string_view folded) {
  const Word *const found = extras.find(folded);
  return found != nullptr ? *found : find_single_word(folded);
}

// Words of texts that have articles, sections and the like, whether or not this document has.
bool cites(Word word) {
  switch (word) {
    case Word::annex:
    case Word::appendix:
    case Word::schedule:
    case Word::part:
    case Word::chapter:
    case Word::section:
    case Word::subsection:
    case Word::article:
    case Word::paragraph:
    case Word::subparagraph:
    case Word::clause:
    case Word::point:
      return true;
    default:
      return false;
  }
}

bool is_general(Word word) {
  return word == Word::section || word == Word::subsection || word == Word::paragraph || word == Word::subparagraph ||
         word == Word::point || word == Word::clause;
}

Term make_term(Word word, std::string kind, bool plural) {
  constexpr int unranked = 11;
  const int own = rank(word);
  return {std::move(kind), is_general(word), plural, false, own == 0 ? unranked : own};
}

}  // namespace

Term term_of(std::string_view word, const Context &context) {
  // "para 85" says "to 85" in Spanish and Portuguese; "para." is a paragraph.
  constexpr int sign_rank = 7;  // beside articles: "§ 2º do art. 5º", "§ 5 Absatz 2"
  if (word == "§" || word == "§§") {
    return {"paragraph", true, word.size() > 2, false, sign_rank};
  }
  if (word == "n.º" || word == "nº" || word == "n.os") {
    return {"paragraph", true, word == "n.os", true, rank(Word::paragraph)};
  }
  const FoldedWord folded = fold_word(word);
  const bool dot = folded.size + 1 == word.size() && word.back() == '.';
  if (word == "para" || folded.length < 2 || (folded.size != word.size() && !dot)) {
    return {};
  }
  static constexpr auto endings = std::to_array<std::string_view>({"", "s", "es", "n", "en", "e"});
  for (const std::string_view ending : endings) {
    const std::string_view form = folded.view();
    if (!form.ends_with(ending) || form.size() < ending.size() + 2) {
      continue;
    }
    const std::string_view stem = form.substr(0, form.size() - ending.size());
    const Word found = word_of(stem);
    const std::string_view kind = found == Word::none ? stem : name(found);
    if (found == Word::none ? context.kinds.contains(kind) : cites(found) || context.kinds.contains(kind)) {
      const bool plural = !ending.empty() || form == "arts";
      return make_term(found, std::string(kind), plural);
    }
  }
  return {};
}

std::size_t term_size(std::string_view text) {
  for (const std::string_view sign : {"§§", "§", "n.º", "n.os"}) {
    if (text.starts_with(sign)) {
      return sign.size();
    }
  }
  std::size_t end = 0;
  const auto is_letter = [](char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
  while (end < text.size() && is_letter(text[end]) && !text.substr(end).starts_with("\u00a0")) {
    ++end;
  }
  return end + (end > 0 && end < text.size() && text[end] == '.' ? 1U : 0U);
}

std::size_t link_size(std::string_view text, bool plural) {
  for (const std::string_view link :
       {" and ", " or ", " y ", " e ", " o ", " u ", " et ", " ou ", " und ", " oder ", " & ", "\u2013", " \u2013 "}) {
    if (text.starts_with(link)) {
      return link.size();
    }
  }
  if (!plural) {
    return 0;
  }
  for (const std::string_view link :
       {", and ", ", or ", ", ", " to ", " a ", " al ", " à ", " bis ", " through ", " and/or ", "; "}) {
    if (text.starts_with(link)) {
      return link.size();
    }
  }
  return 0;
}

std::size_t whole_link_size(std::string_view text) {
  for (const std::string_view link :
       {" of the ", " of ",        ", of ",  " in ",        " de la ", " del ", " de los ", " de las ",
        " de l'",   " de l\u2019", " de ",   " do ",        " da ",    " dos ", " das ",    " du ",
        " des ",    " della ",     " dell'", " dell\u2019", " ",       ", "}) {
    if (text.starts_with(link)) {
      return link.size();
    }
  }
  return 0;
}

}  // namespace celac::references
