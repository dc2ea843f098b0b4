// Canonical Markdown: what is written is read back, whatever a model holds; what people edit by hand is understood.

#include "celac/canonical/canonical.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "celac/canonical/writer.hpp"
#include "celac/outline/document.hpp"
#include "celac/plan/id.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/write/common/inline_markup.hpp"
#include "support/inspector.hpp"
#include "support/random_plans.hpp"

namespace {

using namespace celac;

/// All that canonical Markdown keeps of a plan, a line a piece.
std::string essence(const Plan &plan) {
  std::string out = plan.title + "\n" + plan.date + "\n";
  const auto add = [&](std::string_view word, const std::string &text) {
    if (!text.empty()) {
      out.append(word).append("=").append(text).append("\n");
    }
  };
  for (const NodeRef &unit : all_units(plan)) {
    const char *what = unit.section != nullptr ? "section " : unit.item != nullptr ? "item " : "paragraph ";
    out.append(unit.depth, '>').append(what).append(unit.id()).append("\n");
    add("number", unit.number());
    if (unit.section != nullptr) {
      add("kind", unit.section->kind);
      add("title", unit.section->title);
      continue;
    }
    if (unit.paragraph != nullptr) {
      add("text", unit.paragraph->text);
      continue;
    }
    add("kind", unit.item->kind);
    add("title", unit.item->title);
    add("text", unit.item->text);
    add("column", unit.item->column);
    for (const Cell &cell : unit.item->cells) {
      out += "cell " + cell.column + "=" + cell.text + "\n";
    }
  }
  for (const Footnote &note : plan.footnotes) {
    add("note " + note.label, note.text);
  }
  return out;
}

Edition read(const std::string &text) {
  auto edition = read_document(Source("p.md", text), {InputFormat::markdown, ""});
  REQUIRE(edition);
  return std::move(*edition);
}

/// Addresses and words of the links that a reader of the plan can follow.
std::vector<std::string> links(const Plan &plan) {
  std::vector<std::string> out;
  for (const NodeRef &unit : all_units(plan)) {
    std::string html;
    if (unit.item != nullptr) {
      append_html_words(html, unit.item->text, unit.item->markup);
    } else if (unit.paragraph != nullptr) {
      append_html_words(html, unit.paragraph->text, unit.paragraph->markup);
    }
    for (std::size_t at = html.find("<a "); at != std::string::npos; at = html.find("<a ", at + 1)) {
      std::string &link = out.emplace_back();
      bool tag = false;
      for (const char c : html.substr(at, html.find("</a>", at) - at)) {  // without the emphasis inside
        tag = tag || c == '<';
        link += tag && link.find('>') != std::string::npos ? "" : std::string(1, c);
        tag = tag && c != '>';
      }
    }
  }
  return out;
}

std::string written(const Plan &plan) {
  std::string out;
  write_plan_markdown(out, plan);
  return out;
}

/// `text` below the opener of canonical Markdown.
Plan read_canonical_lines(const std::string &text) { return read(std::string(canonical_opener) + "\n\n" + text).plan; }

}  // namespace

/// A plan with `text` wherever a text may stand.
Plan plan_of(const std::string &text) {
  Plan plan;
  plan.title = text;
  plan.preamble.emplace_back().text = text;
  Section &section = plan.sections.emplace_back();
  section.title = text;
  section.paragraphs.emplace_back().text = text;
  for (const char *number : {"1", "2", ""}) {
    Item &item = section.items.emplace_back();
    item.number = number;
    item.kind = item.number.empty() ? bullet_kind : "";
    item.text = text;
    item.title = item.number == "2" ? text : "";
    item.column = item.number == "2" ? text : "";
    item.cells = item.number == "2" ? std::vector<Cell>{{text, text}, {"", text}} : std::vector<Cell>{};
    item.items.emplace_back().text = text;
    item.items.back().kind = bullet_kind;
    item.paragraphs.emplace_back().text = text;
  }
  plan.footnotes.emplace_back().text = text;
  plan.footnotes.back().label = "3";
  assign_ids(plan);
  return plan;
}

TEST_CASE("canonical: the white space of a model's texts is kept, whatever it is") {
  for (const std::string text :
       {" 1 ",       "\n",     "a\n",      "\na",        "a\n\nb",           "a  b",     "a\tb",
        "a\u00A0b",  "\u3000", "a\u200Bb", "\uFEFFa",    "a\u2028b",         "a\rb",     " ",
        "a\n b",     "a \nb",  "x*y* ",    " - 1. `a` ", "[x](http://a.b) ", "a&#32;b ", "\u2003#a",
        " **b** | c"}) {
    CAPTURE(text);
    const Plan plan = plan_of(text);
    std::string out;
    write_plan_markdown(out, plan);
    CAPTURE(out);
    CHECK(essence(read(out).plan) == essence(plan));
  }
}

TEST_CASE("canonical: any plan is read back as it was, and written again as it was") {
  CHECK(rc::check([] {
    const auto numbers = *rc::gen::container<std::vector<unsigned>>(200, rc::gen::inRange(0U, 10000U));
    const Plan plan = tests::RandomPlans(numbers).plan();
    const std::string markdown = written(plan);
    const Edition again = read(markdown);
    RC_LOG() << markdown << "\n";
    RC_ASSERT(essence(again.plan) == essence(plan));
    RC_ASSERT(written(again.plan) == markdown);
  }));
}

TEST_CASE("canonical: paragraphs of an item without sub-items are told from its text") {
  Plan plan;
  Item &item = plan.items.emplace_back();
  item.number = "1";
  item.text = "Mark the fairway.";
  item.paragraphs.emplace_back().text = "With buoys.";
  item.paragraphs.emplace_back().text = "And lamps.";
  Item &other = plan.items.emplace_back(plan.items[0]);
  other.number = "2";
  other.items.emplace_back().text = "Of iron.";
  other.items[0].kind = bullet_kind;
  other.items[0].at.bytes = {{20, 30}};
  other.paragraphs[0].at.bytes = {{10, 20}};
  other.paragraphs[1].at.bytes = {{30, 40}};
  assign_ids(plan);
  const Plan again = read(written(plan)).plan;
  CHECK(essence(again) == essence(plan));
  CHECK(again.items[1].paragraphs.size() == 2);
}

TEST_CASE("canonical: an address in the words of a link is words") {
  const Edition first = read(
      "# Plan\n\n1. See [the page <https://x.org/a>](https://x.org/a) for more.\n\n2. Count the boats.\n");
  CHECK(first.plan.items[0].text == "See the page https://x.org/a for more.");
  CHECK(essence(read(written(first.plan)).plan) == essence(first.plan));
}

TEST_CASE("canonical: whatever stands in the words of a link, text and links are read back as they were") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "[", "](https://x.org/a)", "](https://x.org/a_(b))", "](b)", "]", "(", ")", "<https://x.org/c>",
        "https://x.org/d", "<m@x.org>", "*", "**", "_", "`", "``", "`c`", "![", "![p](https://x.org/p.png)", "](p.png)",
        "\\[", "\\]", "[^1]", "~~", "{++", "++}", "<b>", "</b>", "<a href=\"https://x.org\">", "</a>", "&amp;", "&#91;",
        "<!-- c -->", "|", "word", "Word", " ", " "));
    std::string text;
    for (const std::string &part : parts) {
      text += part;
    }
    const bool bare = *rc::gen::element(true, false);
    const Edition first = read("# Plan\n\n1. " + (bare ? text : "See [" + text + "](https://x.org/z) for more.") +
                               "\n\n2. Count the boats.\n");
    const std::string markdown = written(first.plan);
    const Edition again = read(markdown);
    RC_LOG() << text << "\n" << markdown << "\n";
    RC_ASSERT(essence(again.plan) == essence(first.plan));
    RC_ASSERT(links(again.plan) == links(first.plan));
    RC_ASSERT(written(again.plan) == markdown);
  }));
}

TEST_CASE("canonical: levels and marks are the truth, not the numbers") {
  const Plan plan = read_canonical_lines(
      "# T\n\n## **II** B\n\n- **9** nine\n- **1** one\n\n#### **I** A\n\n- **c** c\n  - **7** seven\n");
  CHECK(plan.title == "T");
  REQUIRE(plan.sections.size() == 1);
  CHECK(plan.sections[0].items.size() == 2);
  REQUIRE(plan.sections[0].sections.size() == 1);
  CHECK(plan.sections[0].sections[0].items[0].items[0].id == "II.I.c.7");
}

TEST_CASE("canonical: lines wrapped and marked up by hand") {
  const Plan plan = read_canonical_lines(
      "- **1** Dredge the *harbour*\n  and the [canal](x).\n  - **a** no\nlabel\n- bullet\n");
  REQUIRE(plan.items.size() == 2);
  CHECK(plan.items[0].text == "Dredge the harbour and the canal.");
  CHECK(plan.items[0].markup == "Dredge the *harbour* and the [canal](x).");
  CHECK(plan.items[0].items[0].text == "no label");
  CHECK(plan.items[1].id == "bullet-1");
  CHECK(plan.items[1].text == "bullet");
}

TEST_CASE("canonical: rows below their columns, text between sub-items and after the last section") {
  const Plan plan = read_canonical_lines(
      "p\n\n## F\n\n- <!-- celac: number= kind=row column=Measure --> Dredge\n\n  | By | Lead |\n  |---|:--|\n"
      "  | 2025 |  |\n- **2** two\n  - a\n\n  between\n  - b\n\n  after\n\n<!-- celac: level 1 -->\n\nlast\n");
  REQUIRE(plan.sections.size() == 1);
  const std::vector<Item> &items = plan.sections[0].items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].id == "f.row-1");
  CHECK(items[0].column == "Measure");
  CHECK(items[0].cells == std::vector<Cell>{{"By", "2025"}, {"Lead", ""}});
  REQUIRE(items[1].items.size() == 2);
  CHECK(items[1].items[1].id == "f.2.bullet-2");
  REQUIRE(items[1].paragraphs.size() == 2);
  CHECK(items[1].paragraphs[0].text == "between");
  CHECK(items[1].paragraphs[1].id == "f.2.par-2");
  REQUIRE(plan.paragraphs.size() == 1);
  CHECK(plan.preamble[0].id == "par-1");
  CHECK(plan.paragraphs[0].id == "par-2");
}

TEST_CASE("canonical: a label means what it says") {
  CHECK(meaning_of_label("Article 4") == LabelMeaning{"4", "article"});
  CHECK(meaning_of_label("第四条") == LabelMeaning{"4", "article"});
  CHECK(meaning_of_label("3.4") == LabelMeaning{"3.4", ""});
  CHECK(meaning_of_label("IV") == LabelMeaning{"IV", ""});
  CHECK(meaning_of_label("ANNEX") == LabelMeaning{"", "annex"});
  CHECK(meaning_of_label("Article 4 of the law") == LabelMeaning{"Article 4 of the law", ""});
}

TEST_CASE("canonical: other versions and too deep nesting are refused") {
  const auto refused = [](const std::string &text) {
    const auto edition = read_document(Source("p.md", text), {InputFormat::markdown, ""});
    return edition ? "" : edition.error().code;
  };
  CHECK(refused("<!-- celac: canonical 2 -->\n\n- **1** a\n") == "canonical-version");
  std::string deep = std::string(canonical_opener) + "\n";
  for (std::size_t i = 0; i < 70; ++i) {
    deep += std::string(i * 2, ' ') + "- **1** a\n";
  }
  CHECK(refused(deep) == "too-deep");
}

TEST_CASE("canonical: a duplicate is warned of") {
  const Edition edition = read(std::string(canonical_opener) + "\n\n- **1** a\n- **1** b\n");
  REQUIRE(edition.diagnostics.size() == 1);
  CHECK(edition.diagnostics[0].code == "numbering-duplicate");
  CHECK(edition.diagnostics[0].place == Place{4, 1});
}

TEST_CASE("canonical: a number written by hand with its point, and a heading that stands twice") {
  const Edition edition = read(std::string(canonical_opener) + "\n\n- **1.** a\n\n## Fish\n\np\n\n## Fish\n\nq\n");
  CHECK(edition.plan.items.front().number == "1");
  CHECK(edition.plan.sections.back().id == "fish~2");
  REQUIRE(edition.diagnostics.size() == 1);
  CHECK(edition.diagnostics[0].code == "id-collision");
}

TEST_CASE("canonical: invisible characters at the ends of lines have an owner") {
  const std::string text = std::string(canonical_opener) + "\u200b\n\n\u200b\n\n- **1** \u200bFish\u200b\n";
  const Edition edition = read(text);
  CHECK(tests::Inspector(edition).run().empty());
  CHECK(edition.plan.items.front().text == "Fish");
}
