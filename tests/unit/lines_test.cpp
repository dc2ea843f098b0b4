// What each line is by itself.

#include "celac/markdown/lines.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "celac/markdown/marks.hpp"

namespace {

using namespace celac;

std::string kind_name(LineKind kind) {
  constexpr std::array<const char *, 15> names = {"blank",     "text",     "rule",  "underline", "fence",
                                                  "code",      "comment",  "image", "row",       "table-rule",
                                                  "reference", "footnote", "front", "marker",    "invisible"};
  return names.at(static_cast<std::size_t>(kind));
}

/// One line each: "kind [#2] [bullet] [block] <content>".
std::string read(const std::string &text, InputFormat format = InputFormat::markdown) {
  const Source source("f", text);
  std::string out;
  for (const Line &line : read_lines(source, format)) {
    out += kind_name(line.kind);
    out += line.heading != 0 ? " #" + std::to_string(line.heading) : "";
    out += line.bullet ? " bullet" : "";
    out += line.starts_block && line.kind == LineKind::text ? " block" : "";
    out += line.content.empty() ? "" : " <" + std::string(source.slice(line.content)) + ">";
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("lines: headings, ATX and Setext") {
  CHECK(read("# A #\n###### B\n####### C\n#D\n") ==
        "text #1 block <A>\ntext #6 block <B>\ntext block <####### C>\ntext <#D>\n");
  CHECK(read("A\n===\nB\nb\n---\n") ==
        "text #1 block <A>\nunderline <===>\ntext #2 block <B>\ntext #2 <b>\nunderline <--->\n");
}

TEST_CASE("lines: a rule that cuts a sentence is no underline") {
  CHECK(read("The parties shall\n---\n\nmeet every year\n").find("rule <--->") != std::string::npos);
}

TEST_CASE("lines: marks come off in whatever order they were written") {
  CHECK(read("- **1.** A\n> - b\n- ## C\n\u2022 d\n*e*\n") ==
        "text bullet block <**1.** A>\ntext bullet block <b>\ntext #2 bullet block <C>\ntext bullet block <d>\ntext "
        "<*e*>\n");
}

TEST_CASE("lines: what is not the plan's words") {
  CHECK(read("---\ntitle: x\n---\n\n***\n<!-- a\nb -->\n![](p.png)\n[a]: http://x\n[^1]: note\n{:toc}\n\u200B\n") ==
        "front <--->\nfront <title: x>\nfront <--->\nblank\nrule <***>\ncomment <<!-- a>\ncomment <b -->>\n"
        "image <![](p.png)>\nreference <[a]: http://x>\nfootnote <[^1]: note>\nmarker <{:toc}>\ninvisible <\u200B>\n");
}

TEST_CASE("lines: a rule opens a document without being front matter") {
  CHECK(read("---\n\n1. A\n\n---\n").find("front") == std::string::npos);
}

TEST_CASE("lines: fences keep what is in them as it is") {
  CHECK(read("```\n# 1. A\n```\n2. B\n") == "fence <```>\ncode <# 1. A>\nfence <```>\ntext block <2. B>\n");
}

TEST_CASE("lines: tables and their cells") {
  const std::string row = "| 1.1 | a \\| b |  | **c** |";
  CHECK(read("| No | Text |\n|---|:-:|\n" + row) == "row <| No | Text |>\ntable-rule <|---|:-:|>\nrow <" + row + ">\n");
  std::string cells;
  for (const Span cell : table_cells(row, {0, static_cast<std::uint32_t>(row.size())})) {
    cells += '[' + row.substr(cell.begin, cell.size()) + ']';
  }
  CHECK(cells == "[1.1][a \\| b][][**c**]");
}

TEST_CASE("lines: in plain text indentation and Markdown's marks mean nothing") {
  CHECK(read("  # A\n---\n| a | b |\n- c\n    1. d\n", InputFormat::text) ==
        "text block <# A>\nrule <--->\ntext block <| a | b |>\ntext bullet block <c>\ntext <1. d>\n");
}

TEST_CASE("lines: white space of every kind is taken off the ends") {
  CHECK(read("\u00A0\u3000 1. A \u00A0\n\f2. B\n") == "text block <1. A>\ntext block <2. B>\n");
  CHECK(read("\xEF\xBB\xBF# A\n") == "text #1 block <A>\n");
}

TEST_CASE("lines: page anchors and comments before the words are skipped") {
  for (const std::string text : {"<span id=\"page-3-0\"></span>A", "<a name=\"p4\"></a>A", "<!-- page 4 -->A"}) {
    CAPTURE(text);
    CHECK(text.substr(skip_anchor(text, 0, static_cast<std::uint32_t>(text.size()))) == "A");
  }
  for (const std::string text : {"<span>A</span>", "<a href=\"x\">A</a>", "<!-- open", "<b>A</b>"}) {
    CAPTURE(text);
    CHECK(skip_anchor(text, 0, static_cast<std::uint32_t>(text.size())) == 0);
  }
}
