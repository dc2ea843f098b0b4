// What holds of the rows of any two editions, random ones drafted from each other.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "celac/diff/diff.hpp"
#include "celac/text/tokens.hpp"
#include "support/drafts.hpp"

namespace {

using namespace celac;
using namespace celac::tests;

/// "1.2+1.3>2.1 moved,merged", one for each row.
std::multiset<std::string> facts(const std::vector<Row> &rows, const Diff &diff, bool turned) {
  const auto ids = [](const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
    std::string out;
    for (const std::uint32_t node : nodes) {
      out += side.nodes[node].id() + "+";
    }
    return out;
  };
  const std::map<Change, Change> mirror = {{Change::split, Change::merged},
                                           {Change::merged, Change::split},
                                           {Change::added, Change::removed},
                                           {Change::removed, Change::added}};
  std::multiset<std::string> out;
  for (const Row &row : rows) {
    ChangeSet changes;
    for_each(row.change,
             [&](Change change) { changes.add(turned && mirror.contains(change) ? mirror.at(change) : change); });
    const std::string was = ids(diff.old_side, row.old_nodes);
    const std::string now = ids(diff.new_side, row.new_nodes);
    std::string fact = turned ? now + ">" + was : was + ">" + now;
    for_each(changes, [&](Change change) { fact.append(" ").append(name(change)); });
    out.insert(fact + " " + std::to_string(row.similarity));
  }
  return out;
}

/// How many words two texts share, of the words of both.
double shared_words(const std::string &a, const std::string &b) {
  const auto words = [](const std::string &text) {
    std::multiset<std::string_view> out;
    for (const Token &token : tokenize(text)) {
      if (token.kind == TokenKind::word) {
        out.insert(token.text);
      }
    }
    return out;
  };
  const auto one = words(a);
  const auto other = words(b);
  std::vector<std::string_view> common;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(common));
  const std::size_t all = one.size() + other.size();
  return all == 0 ? 0 : 2.0 * static_cast<double>(common.size()) / static_cast<double>(all);
}

}  // namespace

TEST_CASE("diff: every node of either side is in exactly one row") {
  CHECK(rc::check([] {
    const Draft first = any_draft();
    const Plan was = plan_of(first);
    const Plan now = plan_of(revised(first));
    const Diff diff = diff_plans(was, now);
    std::vector<int> of_old(diff.old_side.size());
    std::vector<int> of_new(diff.new_side.size());
    for (const auto *rows : {&diff.sections, &diff.items}) {
      for (const Row &row : *rows) {
        RC_ASSERT(!row.change.empty());
        RC_ASSERT(row.old_nodes.size() <= 1 || row.new_nodes.size() <= 1);
        RC_ASSERT(row.similarity >= 0 && row.similarity <= 1 && row.margin >= 0 && row.margin <= 1);
        for (const std::uint32_t node : row.old_nodes) {
          ++of_old[node];
        }
        for (const std::uint32_t node : row.new_nodes) {
          ++of_new[node];
        }
      }
    }
    RC_ASSERT(std::all_of(of_old.begin(), of_old.end(), [](int times) { return times == 1; }));
    RC_ASSERT(std::all_of(of_new.begin(), of_new.end(), [](int times) { return times == 1; }));
    std::multiset<std::string> named;
    std::multiset<std::string> there;
    const ParagraphRows &paragraphs = diff.paragraphs;
    for (const Row &row : paragraphs.rows) {
      for (const std::uint32_t node : row.old_nodes) {
        named.insert("old " + paragraphs.old_side.nodes[node].id());
      }
      for (const std::uint32_t node : row.new_nodes) {
        named.insert("new " + paragraphs.new_side.nodes[node].id());
      }
    }
    for (const auto &[plan, side] : {std::pair{&was, "old "}, std::pair{&now, "new "}}) {
      for (const NodeRef &unit : all_units(*plan)) {
        if (unit.paragraph != nullptr) {
          there.insert(side + unit.id());
        }
      }
    }
    RC_ASSERT(named == there);
  }));
}

TEST_CASE("diff: the other way about it has the mirrored rows") {
  CHECK(rc::check([] {
    const Draft first = any_draft();
    const Plan was = plan_of(first);
    const Plan now = plan_of(revised(first));
    const Diff there = diff_plans(was, now);
    const Diff back = diff_plans(now, was);
    RC_ASSERT(facts(there.items, there, false) == facts(back.items, back, true));
    RC_ASSERT(facts(there.sections, there, false) == facts(back.sections, back, true));
    RC_ASSERT(there.possibly.size() == back.possibly.size());
  }));
}

TEST_CASE("diff: an edition against itself is unchanged, each node with itself") {
  CHECK(rc::check([] {
    const Plan plan = plan_of(any_draft());
    const Diff diff = diff_plans(plan, plan);
    RC_ASSERT(is_same(diff));
    for (const auto *rows : {&diff.sections, &diff.items}) {
      for (const Row &row : *rows) {
        RC_ASSERT(row.old_nodes == row.new_nodes);
        RC_ASSERT(row.change.has(Change::unchanged));
      }
    }
    for (const Row &row : diff.paragraphs.rows) {
      RC_ASSERT(row.old_nodes == row.new_nodes);
      RC_ASSERT(row.change.has(Change::unchanged));
    }
    RC_ASSERT(diff.possibly.empty());
    RC_ASSERT(diff.transfers.empty());
  }));
}

TEST_CASE("diff: against its own reordering everything is moved, renumbered or unchanged") {
  CHECK(rc::check([] {
    Draft draft = any_draft();
    for (Draft::Part &part : draft.parts) {  // an empty text has only its place to be known by
      part.texts.erase(std::remove(part.texts.begin(), part.texts.end(), std::string()), part.texts.end());
    }
    const Plan was = plan_of(draft);
    std::vector<std::string> all;
    for (Draft::Part &part : draft.parts) {
      all.insert(all.end(), part.texts.begin(), part.texts.end());
    }
    if (below(2) == 0) {
      shuffle(all);
    }
    std::size_t at = 0;
    for (Draft::Part &part : draft.parts) {
      for (std::string &text : part.texts) {
        text = all[at++];
      }
    }
    shuffle(draft.parts);
    const Plan now = plan_of(draft);
    const Diff diff = diff_plans(was, now);
    for (const Row &row : diff.items) {
      for (const Change change : {Change::reworded, Change::split, Change::merged, Change::added, Change::removed}) {
        RC_ASSERT(!row.change.has(change));
      }
    }
  }));
}

TEST_CASE("diff: what went and what came are never nearly the same") {
  CHECK(rc::check([] {
    Draft first = any_draft();
    Draft second = revised(first);
    // One long item that changed one word of forty, in any place.
    const std::string before = any_sentence(40);
    const std::string after = vocabulary()[below(vocabulary().size())] + before.substr(before.find(' '));
    first.parts[below(first.parts.size())].texts.push_back(before);
    second.parts[below(second.parts.size())].texts.push_back(after);
    const Plan was = plan_of(first);
    const Plan now = plan_of(second);
    const Diff diff = diff_plans(was, now);
    for (const Row &gone : diff.items) {
      for (const Row &come : diff.items) {
        if (gone.change.has(Change::removed) && come.change.has(Change::added)) {
          RC_ASSERT(shared_words(text_of(diff.old_side.nodes[gone.old_nodes.front()]),
                                 text_of(diff.new_side.nodes[come.new_nodes.front()])) < 0.97);
        }
      }
    }
  }));
}

TEST_CASE("diff: equal items of corresponding parents never cross") {
  CHECK(rc::check([] {
    const Draft first = any_draft();
    const Plan was = plan_of(first);
    const Plan now = plan_of(revised(first));
    const Diff diff = diff_plans(was, now);
    struct Pair {
      std::uint32_t old_node, new_node;
    };
    std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, std::vector<Pair>> same;
    for (const Row &row : diff.items) {
      if (row.matched_by == MatchedBy::exact) {
        const std::uint32_t old_node = row.old_nodes.front();
        const std::uint32_t new_node = row.new_nodes.front();
        same[{text_of(diff.old_side.nodes[old_node]), diff.old_side.parents[old_node], diff.new_side.parents[new_node]}]
            .push_back({old_node, new_node});
      }
    }
    for (auto &[key, pairs] : same) {
      std::sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.old_node < b.old_node; });
      RC_ASSERT(std::is_sorted(pairs.begin(), pairs.end(),
                               [](const Pair &a, const Pair &b) { return a.new_node < b.new_node; }));
    }
  }));
}

TEST_CASE("diff: items without words stay where they are") {
  const Plan was = plan_of({{{"Ports", {"", "Train the pilots of all harbours.", ""}}}});
  const Plan now = plan_of({{{"Ports", {"", "Train the pilots of all harbours.", "", ""}}}});
  CHECK(facts(diff_plans(was, now).items, diff_plans(was, now), false) ==
        std::multiset<std::string>{"1.1+>1.1+ unchanged 1.000000", "1.2+>1.2+ unchanged 1.000000",
                                   "1.3+>1.3+ unchanged 1.000000", ">1.4+ added 0.000000"});
}
