// Escapes, filled lines, citations, page breaks: the pieces that renderings are made of.

#include <doctest/doctest.h>

#include <string>

#include "celac/plan/id.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/inline_markup.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/common/wrap.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/citation.hpp"
#include "celac/write/plan/page_breaks.hpp"

namespace {

using namespace celac;

template <class Append>
std::string with(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

std::string excel(std::string_view text, Keep keep = Keep::words) {
  std::string out;
  append_excel(out, text, keep);
  return out;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  append_wrapped(out, text, 0, indent, width);
  return out;
}

Item labelled(const std::string &label, const std::string &number, const std::string &kind = {}) {
  Item item;
  item.label = label;
  item.number = number;
  item.kind = kind;
  return item;
}

}  // namespace

TEST_CASE("escape: XML and HTML") {
  CHECK(with(append_xml, "<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  CHECK(with(append_xml, "a\x1b[m\u202e\x01\nb") == "a\\u{1b}[m\\u{202e}\\u{1}\nb");
  CHECK(with(append_xml, "中文 “quoted” é") == "中文 “quoted” é");
}

TEST_CASE("escape: CSV") {
  CHECK(with(append_csv, "plain words") == "plain words");
  CHECK(with(append_csv, "a, b") == "\"a, b\"");
  CHECK(with(append_csv, "say \"a\"\nb") == "\"say \"\"a\"\"\nb\"");
  CHECK(with(append_csv, "a\x1b") == "a\\u{1b}");
}

TEST_CASE("escape: a spreadsheet keeps text as text and runs nothing") {
  CHECK(excel("plain words") == "plain words");
  CHECK(excel("1.10") == "\"=\"\"1.10\"\"\"");
  CHECK(excel("MAR-3", Keep::label) == "\"=\"\"MAR-3\"\"\"");
  CHECK(excel("=1+1") == "'=1+1");
  CHECK(excel("  @a") == "'  @a");
  CHECK(excel("\t-a") == "'\\u{9}-a");
  CHECK(excel("＝a") == "'＝a");
  CHECK(excel("a\"&b", Keep::label) == "\"=\"\"a\"\"\"\"&b\"\"\"");
  CHECK(excel("") == "");
}

TEST_CASE("escape: Markdown only where it would be read as a mark") {
  CHECK(with(append_markdown, "Plain (a) words, 3.4 and US 5: yes! 100% - done.") ==
        "Plain (a) words, 3.4 and US 5: yes! 100% - done.");
  CHECK(with(append_markdown, "1. a") == "1\\. a");
  CHECK(with(append_markdown, "(iv) a") == "\\(iv\\) a");
  CHECK(with(append_markdown, "a) b") == "a\\) b");
  CHECK(with(append_markdown, "Ms. B") == "Ms. B");
  CHECK(with(append_markdown, "- a") == "\\- a");
  CHECK(with(append_markdown, "*a* [b](c) <d> `e`") == "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\`");
  CHECK(with(append_markdown, "a\x1b\u202e") == "a&#x1B;&#x202E;");
  CHECK(with(append_markdown, "a\uFFFEb") == "a\uFFFEb");  // a reference to it reads as U+FFFD
}

TEST_CASE("markup: marks and safe links, or plain words where they would say something else") {
  const auto markdown = [](std::string_view words, std::string_view markup) {
    std::string out;
    append_markdown_words(out, words, markup);
    return out;
  };
  CHECK(markdown("a \u009b2J b", "a `\u009b2J` b") == "a &#x9B;2J b");  // no code span keeps a terminal from it
  const auto html = [](std::string_view words, std::string_view markup) {
    std::string out;
    append_html_words(out, words, markup);
    return out;
  };
  CHECK(markdown("Plant trees now.", "Plant **trees** _now_.") == "Plant **trees** *now*.");
  CHECK(html("Plant trees now.", "Plant **trees** _now_.") == "Plant <strong>trees</strong> <em>now</em>.");
  CHECK(markdown("Read on.", "Read [on](https://a.example/(x)).") == "Read [on](https://a.example/%28x%29).");
  CHECK(html("a <b>", "a [<b>](<https://a.example/\"onclick=1>)") == "a &lt;b&gt;");  // <b> is a tag, not words
  CHECK(html("Read on.", "Read [on](https://a.example/\"x).") ==
        "Read <a rel=\"noreferrer\" href=\"https://a.example/%22x\">on</a>.");
  CHECK(markdown("Read on.", "Read [on](javascript:alert(1)).") == "Read on.");
  CHECK(html("Read on.", "Read [on](data:text/html,x).") == "Read on.");
  CHECK(markdown("See pixel.", "See ![pixel](https://a.example/p.png).") == "See pixel.");
  CHECK(markdown("Stop!here", "Stop\\![here](https://a.example/p.png)") == "Stop!here");  // no image comes of it
  CHECK(markdown("All of it", "*All of it*") == "All of it");                             // it would be a title
  const std::string_view nested = "[the page <https://a.example/b>](https://a.example/c)";
  CHECK(markdown("the page https://a.example/b", nested) == "[the page https://a.example/b](https://a.example/c)");
  CHECK(html("the page https://a.example/b", nested) ==
        "<a rel=\"noreferrer\" href=\"https://a.example/c\">the page https://a.example/b</a>");
  CHECK(markdown("the page https://a.example/b", "[the page <https://a.example/b>](c)") ==
        "the page [https://a.example/b](https://a.example/b)");
  CHECK(markdown("Set a``b.", "Set ``` a``b ```.") == "Set ```a``b```.");
  CHECK(markdown("Set ab.", "Set `a`<b>`b`.") == "Set ab.");  // side by side they would be one
  CHECK(html("other words", "*these* words") == "other words");
  MarkupLines lines("a\nb", "*a*\nb");
  CHECK(lines.next() == "*a*");
  CHECK(lines.next() == "b");
  CHECK(lines.next().empty());
  CHECK(MarkupLines("a\nb", "*a* b").next().empty());
}

TEST_CASE("wrap: words to a width, Han characters two columns wide") {
  CHECK(wrapped("one two three four", 2, 9) == "one two\n  three\n  four\n");
  CHECK(wrapped("unbreakable", 0, 4) == "unbreakable\n");
  CHECK(wrapped("", 0, 4) == "\n");
  CHECK(wrapped("海上合作，共同发展", 0, 9) == "海上合\n作，共同\n发展\n");
  CHECK(display_width("a海é") == 4);
}

TEST_CASE("labels: one dress for bare numbers, a mended slip, words as printed") {
  CHECK(shown_label(labelled("3.4.", "3.4")) == "3.4");
  CHECK(shown_label(labelled("1", "1")) == "1.");
  CHECK(shown_label(labelled("1.-", "1")) == "1.");
  CHECK(shown_label(labelled("(a)", "a")) == "(a)");
  CHECK(shown_label(labelled("V2", "V2")) == "V2");
  CHECK(shown_label(labelled("Article 4.", "4", "article")) == "Article 4.");
  Item slip = labelled("Il.", "II");
  slip.repaired = {"ocr-label"};
  CHECK(mended_label(slip) == "II.");
  slip = labelled("Article l.", "1", "article");
  slip.repaired = {"ocr-label"};
  CHECK(mended_label(slip) == "Article 1.");
}

TEST_CASE("citation: numbers with words, words of their own kept") {
  Section outer;
  outer.label = "II.";
  outer.number = "II";
  outer.title = "Trade";
  Section inner;
  inner.label = "3.";
  inner.number = "3";
  inner.title = "Food";
  const Item item = labelled("3.4", "3.4");
  const Item sub = labelled("(b)", "b");
  const Item article = labelled("Article 4.", "4", "article");
  CHECK(cite({{&outer, &inner}, {&item, &sub}, "en"}) == "Section II, subsection 3, Food, paragraph 3.4, point (b)");
  CHECK(cite({{&outer}, {}, "en"}) == "Section II, Trade");
  CHECK(cite({{&outer}, {&article}, "en"}) == "Section II, Trade, Article 4");
  CHECK(cite({{}, {&item}, "en"}) == "paragraph 3.4");
  const Item closed = labelled("1)", "1");
  CHECK(cite({{}, {&closed}, "en"}) == "paragraph 1");
  const Item wide = labelled("（三）", "3");
  Section han;
  han.label = "一、";
  han.number = "1";
  han.title = "贸易";
  CHECK(cite({{&han}, {&wide}, "en"}) == "Section 一, 贸易, paragraph （三）");
  const Item wide_point = labelled("1．", "1");
  CHECK(cite({{}, {&wide_point}, "en"}) == "paragraph 1");
  const Item coded = labelled("LE2:", "LE2");
  CHECK(cite({{}, {&coded}, "en"}) == "paragraph LE2");
  const Item article_dash = labelled("Artículo 5.-", "5", "article");
  CHECK(cite({{}, {&article_dash}, "en"}) == "Artículo 5");
  CHECK(cite({{&outer, &inner}, {&item, &sub}, "es"}) == "Sección II, subsección 3, Food, párrafo 3.4, punto (b)");
  CHECK(cite({{&outer, &inner}, {&item, &sub}, "pt-BR"}) == "Seção II, subseção 3, Food, parágrafo 3.4, ponto (b)");
  CHECK(cite({{&outer}, {&article, &item}, "fr"}) == "Section II, Trade, Article 4, point 3.4");
  CHECK(cite({{&outer}, {&item}, "DE"}) == "Abschnitt II, Trade, Absatz 3.4");
  CHECK(cite({{&han}, {&wide, &wide_point}, "zh-Hans"}) == "第一部分，贸易，第（三）款，第1项");
  CHECK(cite({{&outer}, {&item}, "qu"}) == "Section II, Trade, paragraph 3.4");
  inner.title.clear();
  CHECK(cite({{&outer, &inner}, {&item}, "zh"}) == "第II部分，第3节，第3.4款");
  CHECK(cite({{&outer, &inner}, {&item}, "en"}) == "Section II, subsection 3, paragraph 3.4");
}

TEST_CASE("citation: what has no number by its place among its like") {
  Plan plan;
  plan.language = "en";
  plan.preamble.resize(1);
  plan.sections.resize(1);
  Section &section = plan.sections[0];
  section.number = "II";
  section.label = "II.";
  section.title = "Trade";
  section.sections.resize(1);
  Section &inner = section.sections[0];
  inner.number = "3";
  inner.label = "3.";
  inner.paragraphs.resize(12);
  inner.items.resize(3);
  inner.items[0].kind = inner.items[1].kind = bullet_kind;
  inner.items[1].items = {labelled("(a)", "a"), Item{}};
  inner.items[1].items[1].kind = row_kind;
  inner.items[2] = labelled("Article 4.", "4", "article");
  inner.items[2].items.resize(1);
  inner.items[2].items[0].kind = bullet_kind;
  assign_ids(plan);
  const auto cited = [&](std::string_view id) { return cite(NodePaths(plan).to(id)); };
  CHECK(cited("par-1") == "first paragraph");
  CHECK(cited("II.3.bullet-2") == "second bullet of section II.3");
  CHECK(cited("II.3.par-12") == "12th paragraph of section II.3");
  CHECK(cited("II.3.bullet-2.a") == "point (a) of second bullet of section II.3");
  CHECK(cited("II.3.bullet-2.row-1") == "row 1 of second bullet of section II.3");
  CHECK(cited("II.3.4.bullet-1") == "first bullet of Section II, subsection 3, Article 4");
  plan.language = "es";
  CHECK(cited("II.3.bullet-2") == "viñeta 2 de la sección II.3");
  plan.language = "zh";
  CHECK(cited("II.3.bullet-2") == "第II.3节第2个列项");
}

TEST_CASE("page breaks: in a text at the blank where the page ended, between nodes before the next") {
  Plan plan;
  plan.furniture = {{"page-number", {{2, 2}, {{30, 33}}}},
                    {"page-break", {{3, 9}, {{34, 44}}}},
                    {"page-break", {{20, 24}, {{90, 94}}}}};
  PageBreaks breaks(plan);
  // "1. one two" before the break, "three four" behind it.
  const Location at = {{1, 10}, {{19, 29}, {45, 55}}};
  CHECK(breaks.before(19) == false);
  CHECK(breaks.within("one two three four", at) == std::vector<std::size_t>{7});
  CHECK(breaks.before(60) == false);
  CHECK(breaks.before(100) == true);
  CHECK(breaks.before(120) == false);
}

TEST_CASE("Akoma Ntoso: days of the calendar") {
  CHECK(is_date("2024-02-29"));
  CHECK_FALSE(is_date("2023-02-29"));
  CHECK_FALSE(is_date("2024-13-01"));
  CHECK_FALSE(is_date("2024-1-1"));
  CHECK_FALSE(is_date("24-01-2024"));
  CHECK_FALSE(is_date(""));
}
