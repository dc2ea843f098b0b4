// Models read back: what celac wrote gives the equal plan, of random ones and of every nasty text.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "celac/read/model.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "support/repeat.hpp"

namespace {

using namespace celac;
using namespace std::string_literals;
using celac::tests::repeat;

Result<std::vector<Edition>> read_text(std::string text) { return read_model(Source("m", std::move(text))); }

bool survives(const Plan &plan, void (*write)(std::string &, const Plan &)) {
  std::string text;
  write(text, plan);
  const auto editions = read_text(text);
  return editions && editions->size() == 1 && editions->front().plan == plan && editions->front().diagnostics.empty();
}

bool survives(const Plan &plan) {
  return survives(plan, write_plan_yaml) && survives(plan, write_plan_json) && survives(plan, write_plan_ndjson);
}

const std::vector<std::string> nasty = {
    "",       "no",         "1.10",       "010",        "~",      "null",      "true",         "# x",
    "x # y",  ": ",         "a: b",       "- a",        "? ",     "---",       "...",          "%YAML 1.1",
    "\"",     "'",          "\\",         "\\u0041",    " lead",  "trail ",    "\n",           "\t",
    "\r",     "\r\n",       "\x02",       "\x01",       "\x04",   "\x1B[31m",  "\x7F",         "\u0085",
    "\u009B", "\u00A0",     "\u200B",     "\u200E",     "\u2028", "\u2029",    "\u202E\u202C", "\uFEFF",
    "\uFFFE", "\uFFFF",     "\U0001F600", "\U0010FFFF", "第四条", "（一）",    "e\u0301",      "[",
    "]",      "{",          "}",          ",",          "&a",     "*a",        "!!str",        "|",
    ">",      "<<",         "=",          "@",          "`",      "</script>", "0x1F",         "1e3",
    ".inf",   "2022-01-01", "12:30:45",   "a\n\nb"};

// ---- random plans

std::string text() {
  const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(nasty));
  std::string joined;
  for (const std::string &part : parts) {
    joined += part;
  }
  return joined;
}

std::string word() { return *rc::gen::element<std::string>("joined-page-break", "page-number", "missing-space"); }

std::uint32_t number(std::uint32_t least = 0) {
  return *rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(least, 1000), rc::gen::just(0xFFFFFFFFU));
}

std::size_t few(std::size_t most) { return *rc::gen::inRange<std::size_t>(0, most + 1); }

template <class Make>
auto several(std::size_t most, Make make) {
  std::vector<decltype(make())> made;
  for (std::size_t n = few(most); n > 0; --n) {
    made.push_back(make());
  }
  return made;
}

Location location() {
  Location at;
  at.bytes = several(3, [] {
    const std::uint32_t begin = number();
    return Span{begin, std::max(begin, number())};
  });
  if (!at.bytes.empty()) {
    at.lines.first = number(1);
    at.lines.last = std::max(at.lines.first, number(1));
  }
  return at;
}

std::vector<std::uint32_t> pages() {
  return several(2, [] { return number(); });
}

std::vector<Reference> references() {
  return several(2, [] {
    const auto begin = *rc::gen::inRange<std::uint32_t>(0, 1000);
    const std::uint32_t end = number(1000);
    return Reference{"r" + text(), {begin, end}, text()};
  });
}

Paragraph paragraph() { return {"p" + text(), text(), text(), references(), location(), pages()}; }

Item item(std::size_t depth) {
  Item made;
  made.id = "i" + text();
  made.references = references();
  for (std::string *one :
       {&made.label, &made.number, &made.kind, &made.title, &made.text, &made.markup, &made.column}) {
    *one = text();
  }
  made.cells = several(2, [] { return Cell{text(), text()}; });
  made.paragraphs = several(2, paragraph);
  made.at = location();
  made.pages = pages();
  made.repaired = several(2, word);
  if (depth > 0) {
    made.items = several(2, [depth] { return item(depth - 1); });
  }
  return made;
}

Section section(std::size_t depth) {
  Section made;
  made.id = "s" + text();
  made.label = text();
  made.number = text();
  made.kind = text();
  made.title = text();
  made.at = location();
  made.pages = pages();
  made.repaired = several(2, word);
  made.paragraphs = several(2, paragraph);
  made.items = several(2, [] { return item(1); });
  if (depth > 0) {
    made.sections = several(2, [depth] { return section(depth - 1); });
  }
  return made;
}

Plan random_plan() {
  Plan plan;
  plan.title = text();
  plan.date = text();
  if (few(1) == 1) {
    plan.period = Period{number(), number()};
  }
  plan.language = text();
  plan.source = {text(), *rc::gen::inRange<std::uint64_t>(0, 100000), number(), text(), text()};
  plan.preamble = several(2, [] { return Paragraph{"p" + text(), text(), text(), references(), {}, pages()}; });
  plan.sections = several(2, [] { return section(1); });
  plan.items = several(2, [] { return item(2); });
  if (!plan.sections.empty() || !plan.items.empty()) {
    plan.paragraphs = several(2, paragraph);
  }
  plan.footnotes = several(2, [] { return Footnote{text(), text(), location()}; });
  plan.repairs = several(2, [] { return Repair{word(), text(), location(), text(), text()}; });
  plan.furniture = several(2, [] { return Furniture{word(), location()}; });
  return plan;
}

}  // namespace

TEST_CASE("read: every random plan survives YAML, JSON and NDJSON") {
  CHECK(rc::check([] { RC_ASSERT(survives(random_plan())); }));
}

TEST_CASE("read: every nasty string survives as every kind of text") {
  for (const std::string &one : nasty) {
    CAPTURE(one);
    Plan plan;
    plan.title = one;
    const std::string id = one.empty() ? "i" : one;
    const Location at = {{1, 1}, {{0, 0}}};
    plan.items.push_back(Item{id,
                              one,
                              one,
                              one,
                              one,
                              one,
                              one,
                              {{id, {0, 1}, one}},
                              one,
                              {{one, one}},
                              {},
                              {{id, one, one, {}, {}, {}}},
                              at,
                              {0},
                              {}});
    plan.footnotes.push_back({one, one, {}});
    CHECK(survives(plan));
  }
}

TEST_CASE("read: an empty plan and a text of a megabyte survive") {
  CHECK(survives(Plan{}));
  Plan plan;
  plan.title = repeat("a, [b] {c} ", 100000);
  CHECK(survives(plan));
}

TEST_CASE("read: nodes 64 deep survive") {
  Section inner;
  inner.id = "s";
  inner.at = {{1, 1}, {{0, 1}}};
  for (int i = 1; i < 64; ++i) {
    Section outer;
    outer.id = "s";
    outer.sections.push_back(inner);
    inner = outer;
  }
  Plan plan;
  plan.sections.push_back(inner);
  CHECK(survives(plan));
}

TEST_CASE("read: several documents in one file") {
  Plan first;
  first.title = "one";
  Plan second;
  second.title = "two";
  std::string yaml;
  write_plan_yaml(yaml, first);
  yaml += "---\n";
  write_plan_yaml(yaml, second);
  std::string json;
  write_plan_json(json, first);
  write_plan_json(json, second);
  std::string lines;
  write_plan_ndjson(lines, first);
  write_plan_ndjson(lines, second);
  for (const std::string &text : {yaml, json, lines}) {
    const auto editions = read_text(text);
    REQUIRE(editions);
    REQUIRE(editions->size() == 2);
    CHECK(editions->at(0).plan == first);
    CHECK(editions->at(1).plan == second);
  }
}

TEST_CASE("read: an array of models in JSON is as many plans, and one that holds something else is refused") {
  const auto editions = read_text(
      " [ {\"schema\": \"celac/plan/1\", \"title\": \"one\"}, {\"title\": \"two\", \"schema\": \"celac/plan/1\"} ]");
  REQUIRE(editions);
  REQUIRE(editions->size() == 2);
  CHECK(editions->at(1).plan.title == "two");
  const auto refused = read_text("[{\"schema\": \"celac/plan/1\", \"title\": \"one\"}, 7]");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "expected a map, found a number");
}

TEST_CASE("read: a model of 0.1.0 is read as what it means") {
  const auto editions = read_text(
      "schema: celac/plan/1\ntitle: T\npreamble:\n- {text: a, lines: [1, 1], bytes: [[0, 1]]}\n"
      "- {text: z, lines: [9, 9], bytes: [[80, 81]]}\nsections:\n- id: II\n  title: S\n  lines: [2, 2]\n  bytes: [[10, "
      "12]]\n"
      "  paragraphs: [{text: p}]\n  items:\n  - id: II.1\n    text: t\n    cells: [x, \"\"]\n    items: [{id: II.1.a, "
      "text: u}]\n"
      "    after: \"v\\nw\"\n");
  REQUIRE(editions);
  CHECK(editions->front().diagnostics.empty());
  const Plan &plan = editions->front().plan;
  REQUIRE(plan.preamble.size() == 1);
  CHECK(plan.preamble.front().id == "par-1");
  REQUIRE(plan.paragraphs.size() == 1);
  CHECK(plan.paragraphs.front().id == "par-2");
  CHECK(plan.sections.front().paragraphs.front().id == "II.par-1");
  const Item &item = plan.sections.front().items.front();
  CHECK(item.cells == std::vector<Cell>{{"", "x"}, {"", ""}});
  REQUIRE(item.paragraphs.size() == 2);
  CHECK(item.paragraphs.back().id == "II.1.par-2");
  CHECK(item.paragraphs.back().text == "w");
}
