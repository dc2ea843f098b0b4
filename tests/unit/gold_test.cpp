// Reading a concordance, and the score of a diff against it.

#include "celac/diff/gold.hpp"

#include <doctest/doctest.h>

#include "celac/diff/diff.hpp"
#include "support/drafts.hpp"

using namespace celac;
using celac::tests::plan_of;

TEST_CASE("gold: ids, numbers that one node has, blanks, more columns, CRLF") {
  const Plan was = plan_of({{{"Ports", {"Train the pilots.", "Lend the books."}}}});
  const Plan now = plan_of({{{"Ports", {"Lend the books.", "Build a wall."}}}});
  const Diff diff = diff_plans(was, now);
  const auto gold = read_gold("old\tnew\tnote\r\n1.2\t1.1\tkept\r\n1.1\t\r\n\t1.2\r\n\r\n", "gold.tsv", diff);
  REQUIRE(gold);
  CHECK(gold->pairs.size() == 3);
  CHECK(gold->unresolved.empty());
  const GoldScore score = score_gold(diff, gold->pairs);
  CHECK(score.expected == 1);
  CHECK(score.correct == 1);
  CHECK(score.f1() == 1.0);
  CHECK(score.misses.empty());
  const auto bare = read_gold("1.2\t1.1\n", "gold.tsv", diff);  // no header
  REQUIRE(bare);
  CHECK(bare->pairs.size() == 1);
}

TEST_CASE("gold: what is missed and what is invented is told") {
  const Plan was = plan_of({{{"Ports", {"Train the pilots.", "Lend the books."}}}});
  const Plan now = plan_of({{{"Ports", {"Lend the books.", "Build a wall."}}}});
  const Diff diff = diff_plans(was, now);
  const auto gold = read_gold("old\tnew\n1.2\t1.2\n", "gold.tsv", diff);
  REQUIRE(gold);
  const GoldScore score = score_gold(diff, gold->pairs);
  CHECK(score.recall() == 0.0);
  CHECK(score.precision() == 0.0);
  REQUIRE(score.misses.size() == 2);
  CHECK(score.misses[0].invented != score.misses[1].invented);
}

TEST_CASE("gold: names that no node has are told with their place, and the others are read") {
  const Plan plan = plan_of({{{"Ports", {"Train the pilots.", "Lend the books."}}}});
  const Diff diff = diff_plans(plan, plan);
  const auto gold = read_gold("old\tnew\n1.1\t9.9\n8.8\t7.7\n1.2\t1.2\n", "gold.tsv", diff);
  REQUIRE(gold);
  CHECK(gold->pairs.size() == 1);
  REQUIRE(gold->unresolved.size() == 3);
  CHECK(gold->unresolved[0].place.line == 2);
  CHECK(gold->unresolved[0].place.column == 5);
  CHECK(gold->unresolved[1].place.line == 3);
  CHECK(gold->unresolved[1].place.column == 1);
  CHECK(gold->unresolved[2].place.column == 5);
}

TEST_CASE("gold: a number in brackets is that of a child") {
  const Plan plan = plan_of({{{"Ports", {"Train the pilots.", "Lend the books."}}, {"Roads", {"Pave them."}}}});
  const Diff diff = diff_plans(plan, plan);
  const auto gold = read_gold("old\tnew\n1(2)\t1(2)\n2(1)\t2(1)\n2(2)\t2(1)\n", "gold.tsv", diff);
  REQUIRE(gold);
  CHECK(gold->pairs.size() == 2);
  CHECK(gold->unresolved.size() == 1);
}

TEST_CASE("gold: what is no concordance of the editions is an error") {
  const Plan plan = plan_of({{{"Ports", {"Train the pilots."}}}});
  const Diff diff = diff_plans(plan, plan);
  const auto unknown = read_gold("old\tnew\n1.1\t9.9\n", "gold.tsv", diff);
  REQUIRE(!unknown);
  CHECK(unknown.error().place.line == 2);
  const auto no_tab = read_gold("old\tnew\n1.1 1.1\n", "gold.tsv", diff);
  REQUIRE(!no_tab);
  CHECK(no_tab.error().place.line == 2);
}
