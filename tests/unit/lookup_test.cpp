// Finding nodes by id, number, label and range.

#include "celac/plan/lookup.hpp"

#include <doctest/doctest.h>

#include <string>

#include "celac/plan/loose_lookup.hpp"
#include "celac/text/near.hpp"

namespace {

using namespace celac;

Item item(const std::string &id, const std::string &number, std::uint32_t at) {
  Item made;
  made.id = id;
  made.number = number;
  made.label = number + ".";
  made.at = {{1, 1}, {{at, at + 1}}};
  return made;
}

Plan sample() {
  Plan plan;
  for (const std::string number : {"I", "II"}) {
    Section section;
    section.id = number;
    section.number = number;
    section.label = "Part " + number;
    const auto at = static_cast<std::uint32_t>(100 * section.id.size());
    section.at = {{1, 1}, {{at, at + 1}}};
    section.items = {item(section.id + ".1", "1", at + 1), item(section.id + ".2", "2", at + 2)};
    plan.sections.push_back(section);
  }
  plan.sections[1].items.push_back(item("II.3", "3", 210));
  plan.sections[1].items[1].items = {item("II.2.a", "a", 203)};
  return plan;
}

/// The ids found, or the message.
std::string found(std::string_view query) {
  const Plan plan = sample();
  const auto nodes = find_nodes(plan, query);
  if (!nodes) {
    return nodes.error().message + " [" + nodes.error().code + "]";
  }
  std::string out;
  for (const NodeRef &node : *nodes) {
    out += (out.empty() ? "" : " ") + node.id();
  }
  return out;
}

}  // namespace

TEST_CASE("lookup: all nodes in document order, with their depth") {
  const Plan plan = sample();
  std::string out;
  for (const NodeRef &node : all_nodes(plan)) {
    out += std::string(node.depth, '>') + node.id() + " ";
  }
  CHECK(out == "I >I.1 >I.2 II >II.1 >II.2 >>II.2.a >II.3 ");
}

TEST_CASE("lookup: items and sections of one parent stand in the order of their bytes") {
  Plan plan = sample();
  plan.items = {item("x", "x", 150), item("y", "y", 300)};
  std::string out;
  for (const NodeRef &node : all_nodes(plan)) {
    out += node.depth == 0 ? node.id() + " " : "";
  }
  CHECK(out == "I x II y ");
}

TEST_CASE("lookup: an id, a number or a label that only one node has") {
  CHECK(found("II.2") == "II.2");
  CHECK(found("3") == "II.3");
  CHECK(found("a.") == "II.2.a");
  CHECK(found("Part II") == "II");
}

TEST_CASE("lookup: what several nodes have is refused with the candidates") {
  CHECK(found("1") == "'1' is ambiguous: I.1, II.1 [no-such-id]");
  CHECK(found("2.") == "'2.' is ambiguous: I.2, II.2 [no-such-id]");
}

TEST_CASE("lookup: what none has is refused, with ids that are alike") {
  CHECK(found("2.a") == "no node has the id, number or label '2.a'; did you mean II.2.a [no-such-id]");
  CHECK(found("2.2.a") == "no node has the id, number or label '2.2.a'; did you mean II.2.a [no-such-id]");
  CHECK(found("IX") == "no node has the id, number or label 'IX' [no-such-id]");
  CHECK(found("") != "");
}

TEST_CASE("lookup: a range is whole nodes in document order") {
  CHECK(found("I.2..II.1") == "I.2 II.1");
  CHECK(found("II.1..II.3") == "II.1 II.2 II.3");
  CHECK(found("II.2..3") == "II.2 II.3");
  CHECK(found("I..II") == "I II");
  CHECK(found("I.1..I.1") == "I.1");
  CHECK(found("II.3..II.1") == "'II.3..II.1' ends before it begins [no-such-id]");
  CHECK(found("I.1..X").find("no node has the id") == 0);
}

TEST_CASE("lookup: an id that exists is that id, though it looks like a range") {
  Plan plan;
  plan.items = {item("1", "1", 1), item("1..2", "1..2", 2), item("2", "2", 3)};
  const auto nodes = find_nodes(plan, "1..2");
  REQUIRE(nodes);
  REQUIRE(nodes->size() == 1);
  CHECK(nodes->front().id() == "1..2");
}

TEST_CASE("lookup: the text before the first section by its name") {
  Plan plan = sample();
  CHECK(!find_units(plan, "Preamble"));
  for (const std::uint32_t line : {1U, 2U}) {
    Paragraph paragraph;
    paragraph.id = "par-" + std::to_string(line);
    paragraph.at = {{line, line}, {{line, line + 1}}};
    plan.preamble.push_back(paragraph);
  }
  const auto units = find_units(plan, "Preamble");
  REQUIRE(units);
  CHECK(units->size() == 2);
  CHECK(units->front().id() == "par-1");
}

TEST_CASE("lookup: what is not written just so is found as a person calls it") {
  CHECK(found("ii.2") == "II.2");
  CHECK(found("II.2.") == "II.2");
  CHECK(found("(A)") == "II.2.a");
  CHECK(found("Section II") == "II");
  CHECK(found("part ii") == "II");
  CHECK(found("Chapter 2") == "II");  // the items I.2 and II.2 are no chapters
  CHECK(found("point 3") == "II.3");
  CHECK(found("paragraph 1 of section II") == "II.1");
  CHECK(found("Part I, item 2") == "I.2");
  CHECK(found("item 1") == "'item 1' is ambiguous: I.1, II.1 [no-such-id]");
  CHECK(found("Measure 3") == "II.3");  // a bare 3 is called as one likes
  CHECK(found("Annex 3") == "no node has the id, number or label 'Annex 3' [no-such-id]");
  CHECK(found("Annex II") == "no node has the id, number or label 'Annex II' [no-such-id]");
}

TEST_CASE("lookup: a title, its start, words of it") {
  Plan plan = sample();
  plan.sections[0].title = "Trade and Investment";
  plan.sections[1].title = "Science, Investment and Travel";
  const auto id = [&](std::string_view query) {
    const auto nodes = find_nodes(plan, query);
    return nodes ? nodes->front().id() : nodes.error().message;
  };
  CHECK(id("trade and investment") == "I");
  CHECK(id("Science") == "II");
  CHECK(id("Travel") == "II");
  CHECK(id("investment") == "'investment' is ambiguous: I, II");
  CHECK(id("invest").find("no node has") == 0);
}

TEST_CASE("lookup: ranges with a dash, and patterns of ids") {
  CHECK(found("II.1-II.3") == "II.1 II.2 II.3");
  CHECK(found("II.1\u20133") == "II.1 II.2 II.3");
  CHECK(found("II.1 to II.2") == "II.1 II.2");
  CHECK(found("II.1 - II.2") == "II.1 II.2");
  CHECK(found("II.*") == "II.1 II.2 II.3");
  CHECK(found("II.2.*") == "II.2.a");
  CHECK(found("*.1") == "I.1 II.1");
  CHECK(found("**.a") == "II.2.a");
  CHECK(found("X.*") == "no node has the id, number or label 'X.*' [no-such-id]");
}

TEST_CASE("lookup: what is far too long for a name is not read loosely") {
  for (const std::string part : {"-", "1.", "M", "I.1..", "paragraph 1 of "}) {
    std::string query;
    while (query.size() < 2'000'000) {
      query += part;
    }
    CHECK(found(query) ==
          "no node has an id, number or label of " + std::to_string(query.size()) + " bytes [no-such-id]");
  }
  std::string dashes = "a";
  for (int i = 0; i < 400; ++i) {
    dashes += "-b";
  }
  CHECK(range_ends(dashes).size() < 50);
  CHECK(nearest(std::string(2'000'000, 'x'), {std::string(10'000, 'x'), "xx"}).empty());
}

TEST_CASE("lookup: a number with a dash is that number before it is a range") {
  Plan plan;
  plan.items = {item("1", "1", 1), item("1-2", "1-2", 2), item("2", "2", 3)};
  CHECK(find_nodes(plan, "1-2")->size() == 1);
}

TEST_CASE("lookup: composed and decomposed letters are the same") {
  Plan plan;
  plan.items = {item("educaci\u00f3n", "", 1), item("x", "e\u0301tape", 2)};
  CHECK(find_nodes(plan, "educacio\u0301n"));
  CHECK(find_nodes(plan, "\u00e9tape"));
}

TEST_CASE("lookup: paragraphs have ids and stand in ranges, where they are asked for") {
  Plan plan = sample();
  Paragraph paragraph;
  paragraph.id = "II.par-1";
  paragraph.at = {{1, 1}, {{202, 203}}};
  plan.sections[1].paragraphs = {paragraph};
  CHECK_FALSE(find_nodes(plan, "II.par-1"));
  CHECK(find_units(plan, "II.par-1"));
  CHECK(find_units(plan, "II.1..II.2")->size() == 3);
  CHECK(find_nodes(plan, "II.1..II.2")->size() == 2);
}
