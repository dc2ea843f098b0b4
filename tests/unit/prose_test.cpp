// From lines to words: joints, hyphens, struck text, what is dropped, each with its entry in the ledger.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "celac/outline/tree/pieces.hpp"
#include "celac/outline/tree/white_space.hpp"

namespace {

using namespace celac;

struct Joined {
  std::string text;
  std::string excisions;  ///< "code: was -> now" a line each
};

/// The lines of `text` joined to one. `others` is what else stands in the document.
Joined join(const std::string &text, JoinKind join = JoinKind::wrap, const std::string &others = {},
            InputFormat format = InputFormat::markdown) {
  const std::string document = text + "\n\n" + others;
  std::vector<Piece> pieces;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
    if (end > at) {
      pieces.push_back({{at, end}, {at, end}, pieces.empty() ? JoinKind::none : join});
    }
    at = end + 1;
  }
  Vocabulary vocabulary(document);
  std::vector<Excision> excisions;
  Joined out;
  out.text = join_pieces(document, format, pieces, vocabulary, excisions).raw;
  for (const Excision &excision : excisions) {
    out.excisions += excision.code.empty() ? std::string(name(excision.furniture)) : std::string(excision.code);
    out.excisions += ": " + document.substr(excision.span.begin, excision.span.size()) + " -> " + excision.now + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("prose: a wrap becomes a blank") {
  const Joined joined = join("The parties\nshall meet");
  CHECK(joined.text == "The parties shall meet");
  CHECK(joined.excisions == "joined-wrap: \n ->  \n");
}

TEST_CASE("prose: a page break names its own code, and only the line end is replaced") {
  const Joined joined = join("The parties\n\n\n\nshall meet", JoinKind::page_break);
  CHECK(joined.text == "The parties shall meet");
  CHECK(joined.excisions == "joined-page-break: \n ->  \n");
}

TEST_CASE("prose: a hyphenated line end is closed up") {
  const Joined joined = join("inter-\nnational co-\noperation");
  CHECK(joined.text == "international cooperation");
  CHECK(joined.excisions == "joined-hyphenation: -\n -> \njoined-hyphenation: -\n -> \n");
}

TEST_CASE("prose: hyphens of compounds stay") {
  CHECK(join("people-\nto-people contacts").text == "people-to-people contacts");
  CHECK(join("people-to-\npeople contacts").text == "people-to-people contacts");
  CHECK(join("long-\nterm plans", JoinKind::wrap, "a long-term view").text == "long-term plans");
  CHECK(join("Sino-\nLatin trade").text == "Sino-Latin trade");
  CHECK(join("COVID-\n19 spread").text == "COVID-19 spread");
  CHECK(join("well\u2013\nknown").text == "well\u2013 known");
}

TEST_CASE("prose: the words of the document decide about a hyphen") {
  CHECK(join("data-\nbase", JoinKind::wrap, "a database").text == "database");
  CHECK(join("data-\nbase", JoinKind::wrap, "a data-base").text == "data-base");
  CHECK(join("field-\nwork", JoinKind::wrap, "The field is work.").text == "field-work");
}

TEST_CASE("prose: a hyphen that a page break cut is a page break's repair") {
  const Joined joined = join("inter-\n\n\nnational", JoinKind::page_break);
  CHECK(joined.text == "international");
  CHECK(joined.excisions == "joined-page-break: -\n -> \n");
}

TEST_CASE("prose: no blank between Chinese characters") {
  CHECK(join("双方将加\n强合作").text == "双方将加强合作");
  CHECK(join("双方\nCELAC").text == "双方 CELAC");
}

TEST_CASE("prose: struck text is taken out") {
  CHECK(join("sup<del>p</del>port").text == "support");
  CHECK(join("a ~~b~~ c").text == "a c");
  CHECK(join("<s>a</s>b<strike>c</strike>").text == "b");
  CHECK(join("a ~~b~~ c").excisions == "struck-text: ~~b~~ -> \n");
  CHECK(join("a ~ b ~~ c").text == "a ~ b ~~ c");
  CHECK(join("a ~~b~~ c", JoinKind::wrap, "", InputFormat::text).text == "a ~~b~~ c");
}

TEST_CASE("prose: white space is single, invisible characters are dropped") {
  CHECK(join("a \t b\u00A0\u00A0c\u3000d").text == "a b c d");
  CHECK(join("a\u200Bb\u00ADc").text == "abc");
  CHECK(join("a\u200Bb").excisions == "dropped-invisible: \u200B -> \n");
  CHECK(join("  a  ").text == "a");
}

TEST_CASE("prose: note marks and anchors leave no trace") {
  CHECK(join("word[^1].").text == "word.");
  CHECK(join("word.<sup>1</sup> Next").text == "word. Next");
  CHECK(join("m<sup>two</sup>").text == "m<sup>two</sup>");
  CHECK(join("a<!-- page 3 -->b").text == "ab");
  CHECK(join("a<!-- page 3 -->b").excisions == "comment: <!-- page 3 --> -> \n");
  CHECK(join("a<br>b<br/>c").text == "a b c");
}

TEST_CASE("prose: squeezing what inline Markdown put in") {
  CHECK(squeeze(" a\u00A0 b\u200B ") == "a b");
  CHECK(squeeze("").empty());
}
