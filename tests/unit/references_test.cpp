#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "celac/references/mention.hpp"
#include "celac/write/common/page_words.hpp"
#include "celac/write/plan/citation_style.hpp"

namespace celac {
namespace {

using references::Mention;

// "Article 4 > 2 | Article 5": each mention by its steps; those of other documents in brackets.
std::string read(std::string_view text, std::string_view title = "Quay Plan") {
  references::Context context;
  context.title = title;
  std::string out;
  for (const Mention &mention : references::read_mentions(text, context)) {
    out += out.empty() ? "" : " | ";
    std::string steps;
    for (const references::Step &step : mention.steps) {
      steps += steps.empty() ? "" : " > ";
      steps += step.kind + (step.kind.empty() ? "" : " ") + step.number;
    }
    out += mention.elsewhere ? "[" + steps + "]" : steps;
  }
  return out;
}

}  // namespace

TEST_CASE("references: parts before and behind their wholes") {
  CHECK(read("see section II.3, paragraph 9") == "section II.3 > paragraph 9");
  CHECK(read("see paragraph 2 of Article 4") == "article 4 > paragraph 2");
  CHECK(read("see Article 4(3)(b)") == "article 4 > 3 > b");
  CHECK(read("under section 23 (8)") == "section 23 > 8");
  CHECK(read("el apartado 3 del artículo 5") == "article 5 > paragraph 3");
  CHECK(read("la letra b) del apartado 2 del artículo 3") == "article 3 > paragraph 2 > point b");
  CHECK(read("a alínea b) do n.º 2 do artigo 4.º") == "article 4 > paragraph 2 > point b");
  CHECK(read("o § 2º do art. 5º") == "article 5 > paragraph 2");
  CHECK(read("依照第十条第二款") == "article 10 > paragraph 2");
}

TEST_CASE("references: numbers of articles, chapters and sections may be spelled") {
  CHECK(read("see article first of this Plan") == "article 1");
  CHECK(read("según el artículo primero") == "article 1");
  CHECK(read("conforme o art. primeiro") == "article 1");
  CHECK(read("selon l\u2019article premier") == "article 1");
  CHECK(read("según el capítulo segundo") == "chapter 2");
  CHECK(read("de la sección tercera") == "section 3");
}

TEST_CASE("references: lists have a mention for each member") {
  CHECK(read("see Articles 5\u20136 and 9") == "article 5 | article 6 | article 9");
  CHECK(read("see paragraphs 1, 2 and 3 of Article 4") ==
        "article 4 > paragraph 1 | article 4 > paragraph 2 | article 4 > paragraph 3");
  CHECK(read("see Article 4, paragraphs 3 and 5") == "article 4 > paragraph 3 | article 4 > paragraph 5");
  CHECK(read("as article 5 and 7 members said") == "article 5");
}

TEST_CASE("references: other acts are elsewhere, this one is not") {
  CHECK(read("see Article 4 of the Harbour Convention") == "[article 4]");
  CHECK(read("Regulation 12/2001, section 3") == "[section 3]");
  CHECK(read("el artículo 8 de la Ley de Puertos") == "[article 8]");
  CHECK(read("Article 4 of this Plan") == "article 4");
  CHECK(read("Article 4 of the Plan") == "article 4");
  CHECK(read("Article 4 of the Accord", "Accord of the Quays") == "article 4");
  CHECK(read("el inciso 2) del artículo 8 de la Ley de Puertos") == "[article 8 > point 2]");
  CHECK(read("sections of the harbour master's Guidance, including: § 4.2") == "[paragraph 4.2]");
  CHECK(read("decisions 1/QU.20 and 5/QU.7, paragraph 4") == "[paragraph 4]");
  CHECK(read("《港口法》第三条和本法第四条") == "[article 3] | article 4");
}

TEST_CASE("references: numbers of other things are none") {
  CHECK(read("in section 3,5 metres") == "");
  CHECK(read("paragraph 12/2001").empty());
  CHECK(read("a section of 5 boats").empty());
  CHECK(read("Section 1: the boats").empty());
}

TEST_CASE("words of pages: every phrase in every language") {
  for (const std::string_view language : {"en", "es", "pt", "fr", "zh"}) {
    const PageWords words(language);
    CHECK(words.language() == language);
    for (std::size_t i = 0; i < static_cast<std::size_t>(Phrase::count); ++i) {
      CHECK_FALSE(words[static_cast<Phrase>(i)].empty());
    }
  }
  CHECK(PageWords("qu").language() == "en");
  CHECK(PageWords("pt-BR").fill(Phrase::rows_shown, {"3", "9"}) == "3 de 9 linhas");
  CHECK(PageWords("fr").named("dropped") == PageWords("fr")[Phrase::status_dropped]);
}

TEST_CASE("styles of citations: two names, or a template of fields") {
  CHECK(citation_style_fault("full").empty());
  CHECK(citation_style_fault("{title}, {id}").empty());
  CHECK(citation_style_fault("{titel}").find("{titel}") == 0);
  CHECK_FALSE(citation_style_fault("long").empty());
  CHECK_FALSE(citation_style_fault("{id").empty());
}

}  // namespace celac
