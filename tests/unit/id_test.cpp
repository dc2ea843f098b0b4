// Ids: the examples of the contract, slugs, duplicates, kinds.

#include "celac/plan/id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "celac/plan/lookup.hpp"

namespace {

using namespace celac;

Item item(std::string number, std::string kind = {}, std::string title = {}) {
  Item made;
  made.number = std::move(number);
  made.kind = std::move(kind);
  made.title = std::move(title);
  return made;
}

Section section(std::string number, std::string kind = {}, std::string title = {}) {
  Section made;
  made.number = std::move(number);
  made.kind = std::move(kind);
  made.title = std::move(title);
  return made;
}

/// The ids that the nodes of `plan` get, in document order.
std::string ids(Plan plan) {
  assign_ids(plan);
  std::string out;
  for (const NodeRef &node : all_nodes(plan)) {
    out += (out.empty() ? "" : " ") + node.id();
  }
  return out;
}

std::string ids(std::vector<Item> items) {
  Plan plan;
  plan.items = std::move(items);
  return ids(plan);
}

}  // namespace

TEST_CASE("id: the examples of the contract") {
  CHECK(join_id("II.3", "3.4") == "II.3.4");
  CHECK(join_id("1", "1") == "1.1");
  CHECK(join_id("2.1", "1") == "2.1.1");
  CHECK(join_id("II", "2") == "II.2");
  CHECK(join_id("V2.1", "2.1.1") == "V2.1.1");
  CHECK(join_id("GV.OC", "GV.OC-01") == "GV.OC-01");
  CHECK(join_id("1.All-1", "All-1.1") == "1.All-1.1");
  CHECK(join_id("MP_I", "MP_I_12") == "MP_I_12");
  CHECK(join_id("II.3", "3-224") == "II.3.3-224");
  CHECK(join_id("16", "16-A") == "16.16-A");
}

TEST_CASE("id: what a number repeats of its parent is dropped, printed forms compared") {
  CHECK(join_id("", "3.4") == "3.4");
  CHECK(join_id("3", "3.4") == "3.4");
  CHECK(join_id("3.4", "3.4.5") == "3.4.5");
  CHECK(join_id("A.3.4", "3.4.5") == "A.3.4.5");
  CHECK(join_id("3.4", "4.5") == "3.4.5");
  CHECK(join_id("3", "3") == "3.3");
  CHECK(join_id("3", "4.1") == "3.4.1");
  CHECK(join_id("II", "2.1") == "II.2.1");
  CHECK(join_id("1.1", "1.1.1") == "1.1.1");
  CHECK(join_id("1.1", "1.1") == "1.1.1");
  CHECK(join_id("OE1", "OE1.2") == "OE1.2");
  CHECK(join_id("13", "3.1") == "13.3.1");
  CHECK(join_id("a.16-A", "16-A.1") == "a.16-A.1");
  CHECK(join_id("MSTG", "MSTG-ARCH-1") == "MSTG-ARCH-1");
  CHECK(join_id("A01", "A01:2021") == "A01:2021");
  CHECK(join_id("ports", "OB.1") == "ports.OB.1");
}

TEST_CASE("id: slugs") {
  CHECK(slug("Pragmatic Economic Cooperation") == "pragmatic-economic-cooperation");
  CHECK(slug("  Salud,  educación & ÑANDÚ! ") == "salud-educación-ñandú");
  CHECK(slug("总则 与目标") == "总则-与目标");
  CHECK(slug("Goals 2022–2024") == "goals-2022-2024");
  CHECK(slug("educacio\u0301n") == "educaci\u00f3n");
  CHECK(slug("क्षेत्र विकास") == "क्षेत्र-विकास");
  CHECK(slug("\u26A0\uFE0F Ports") == "ports");
  CHECK(slug("***") == "untitled");
  CHECK(slug("") == "untitled");
}

TEST_CASE("id: a slug has at most forty characters and ends with a whole word") {
  CHECK(slug("one two three four five six seven eight nine ten") == "one-two-three-four-five-six-seven-eight");
  CHECK(slug("abcdefghi abcdefghi abcdefghi abcdefghij") == "abcdefghi-abcdefghi-abcdefghi-abcdefghij");
  CHECK(slug("abcdefghi abcdefghi abcdefghi abcdefghijk") == "abcdefghi-abcdefghi-abcdefghi");
  CHECK(slug(std::string(60, 'x')) == std::string(40, 'x'));
}

TEST_CASE("id: numbering that restarts or runs on through the sections") {
  Plan plan;
  plan.sections = {section("I"), section("II")};
  plan.sections[0].items = {item("1"), item("2")};
  plan.sections[1].items = {item("1"), item("3")};
  CHECK(ids(plan) == "I I.1 I.2 II II.1 II.3");
}

TEST_CASE("id: a true duplicate is numbered, never merged") {
  CHECK(ids({item("1"), item("1"), item("1"), item("2")}) == "1 1~2 1~3 2");
  CHECK(ids({item("1"), item("1~2"), item("1")}) == "1 1~2 1~3");
}

TEST_CASE("id: children of a duplicate follow it") {
  Plan plan;
  plan.sections = {section("1"), section("1")};
  plan.sections[0].items = {item("1")};
  plan.sections[1].items = {item("1")};
  CHECK(ids(plan) == "1 1.1 1~2 1~2.1");
}

TEST_CASE("id: annexes, recitals and special provisions keep their word") {
  CHECK(ids({item("1", "recital"), item("1", "article"), item("I", "annex"), item("1", "final"),
             item("1", "transitional")}) == "recital-1 1 annex-I final-1 transitional-1");
  CHECK(ids({item("", "annex")}) == "annex");
}

TEST_CASE("id: where two kinds share an id the later one gets its word") {
  CHECK(ids({item("1", "chapter"), item("1", "article"), item("1", "article")}) == "1 article-1 article-1~2");
  CHECK(ids({item("1"), item("1", "article")}) == "1 article-1");
}

TEST_CASE("id: headings without a number are slugs") {
  Plan plan;
  plan.sections = {section("", "", "Follow-up"), section("", "", "Follow up")};
  plan.sections[0].items = {item("1")};
  CHECK(ids(plan) == "follow-up follow-up.1 follow-up~2");
}

TEST_CASE("id: entries, rows and paragraphs are counted below their parent") {
  Plan plan;
  plan.preamble.resize(1);
  plan.paragraphs.resize(1);
  plan.sections = {section("II")};
  Section &two = plan.sections.front();
  two.paragraphs.resize(2);
  two.items = {item("", bullet_kind), item("", row_kind), item("1"), item("", bullet_kind)};
  two.items.front().items = {item("", bullet_kind)};
  two.items.front().paragraphs.resize(1);
  CHECK(ids(plan) == "II II.bullet-1 II.bullet-1.bullet-1 II.row-1 II.1 II.bullet-2");
  assign_ids(plan);
  std::string all;
  for (const NodeRef &unit : all_units(plan)) {
    all += unit.paragraph != nullptr ? unit.id() + " " : "";
  }
  CHECK(all == "par-1 II.par-1 II.par-2 II.bullet-1.par-1 par-2 ");
}

TEST_CASE("id: the slug of a heading keeps the words that its parent's id ends with") {
  Plan plan;
  plan.sections = {section("", "", "Trade")};
  plan.sections.front().sections = {section("", "", "Trade fairs")};
  CHECK(ids(plan) == "trade trade.trade-fairs");
}
