// What holds of the rows of any two editions, random ones drafted from each other; and reading a concordance.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "celac/diff/diff.hpp"
#include "celac/diff/gold.hpp"
#include "celac/diff/trace.hpp"
#include "celac/text/tokens.hpp"

namespace {

using namespace celac;

std::size_t below(std::size_t most) { return *rc::gen::inRange<std::size_t>(0, most); }

const std::vector<std::string> &vocabulary() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> out;
    for (const char *first : {"har", "mon", "lis", "ter", "ven", "cor", "pil", "sul"}) {
      for (const char *last :
           {"bour", "dane", "tice", "minal", "dor", "ane", "ot", "ta", "rest", "gale", "mica", "vo"}) {
        out.push_back(std::string(first) + last);
      }
    }
    return out;
  }();
  return words;
}

std::string any_sentence(std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    out += (i == 0 ? "" : " ") + vocabulary()[below(vocabulary().size())];
  }
  return out + ".";
}

/// Mostly sentences of their own; now and then boilerplate, or nothing.
std::string any_text() {
  switch (below(12)) {
    case 0:
      return "";
    case 1:
    case 2:
      return "Exchange experience and good practices.";
    case 3:
      return "Strengthen exchanges in the field of " + vocabulary()[below(6)] + ".";
    default:
      return any_sentence(6 + below(12));
  }
}

/// Texts by section: the numbers are made when the plan is.
struct Draft {
  struct Part {
    std::string title;
    std::vector<std::string> texts;
  };
  std::vector<Part> parts;
};

Draft any_draft() {
  Draft draft;
  for (std::size_t parts = 1 + below(4); parts > 0; --parts) {
    Draft::Part part{any_sentence(2), {}};
    for (std::size_t items = below(7); items > 0; --items) {
      part.texts.push_back(any_text());
    }
    draft.parts.push_back(part);
  }
  return draft;
}

Plan plan_of(const Draft &draft) {
  Plan plan;
  std::uint32_t at = 0;
  const auto next = [&at] {
    at += 10;
    return Location{{at, at}, {{at, at + 5}}};
  };
  for (std::size_t i = 0; i < draft.parts.size(); ++i) {
    Section section;
    section.number = section.id = std::to_string(i + 1);
    section.title = draft.parts[i].title;
    section.at = next();
    for (std::size_t k = 0; k < draft.parts[i].texts.size(); ++k) {
      Item item;
      item.number = std::to_string(k + 1);
      item.id = section.id + "." + item.number;
      item.text = draft.parts[i].texts[k];
      item.at = next();
      section.items.push_back(item);
    }
    plan.sections.push_back(section);
  }
  return plan;
}

template <class Value>
void shuffle(std::vector<Value> &values) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[below(i)]);
  }
}

/// A later edition: texts come, go, grow, stand twice; sections change places.
Draft revised(Draft draft) {
  for (std::size_t edits = below(8); edits > 0; --edits) {
    if (below(5) == 0) {
      shuffle(draft.parts);
      continue;
    }
    std::vector<std::string> &texts = draft.parts[below(draft.parts.size())].texts;
    const std::size_t at = below(texts.size() + 1);
    if (at == texts.size() || below(4) == 0) {
      texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(at), any_text());
    } else if (below(3) == 0) {
      texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (below(2) == 0) {
      texts[at] += " " + any_sentence(1 + below(3));
    } else {
      const std::string copied = texts[at];
      draft.parts[below(draft.parts.size())].texts.push_back(copied);
    }
  }
  return draft;
}

/// "1.2+1.3>2.1 moved,merged", one for each row.
std::multiset<std::string> facts(const std::vector<Row> &rows, const Diff &diff, bool turned) {
  const auto ids = [](const Side &side, const std::vector<std::uint32_t> &nodes) {
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

TEST_CASE("gold: ids, numbers that one node has, blanks, more columns, CRLF") {
  const Plan was = plan_of({{{"Ports", {"Train the pilots.", "Lend the books."}}}});
  const Plan now = plan_of({{{"Ports", {"Lend the books.", "Build a wall."}}}});
  const Diff diff = diff_plans(was, now);
  const auto gold = read_gold("old\tnew\tnote\r\n1.2\t1.1\tkept\r\n1.1\t\r\n\t1.2\r\n\r\n", "gold.tsv", diff);
  REQUIRE(gold);
  CHECK(gold->size() == 3);
  const GoldScore score = score_gold(diff, *gold);
  CHECK(score.expected == 1);
  CHECK(score.correct == 1);
  CHECK(score.f1() == 1.0);
  CHECK(score.misses.empty());
  const auto bare = read_gold("1.2\t1.1\n", "gold.tsv", diff);  // no header
  REQUIRE(bare);
  CHECK(bare->size() == 1);
}

TEST_CASE("gold: what is missed and what is invented is told") {
  const Plan was = plan_of({{{"Ports", {"Train the pilots.", "Lend the books."}}}});
  const Plan now = plan_of({{{"Ports", {"Lend the books.", "Build a wall."}}}});
  const Diff diff = diff_plans(was, now);
  const auto gold = read_gold("old\tnew\n1.2\t1.2\n", "gold.tsv", diff);
  REQUIRE(gold);
  const GoldScore score = score_gold(diff, *gold);
  CHECK(score.recall() == 0.0);
  CHECK(score.precision() == 0.0);
  REQUIRE(score.misses.size() == 2);
  CHECK(score.misses[0].invented != score.misses[1].invented);
}

TEST_CASE("gold: a line that cannot be read is told with its place") {
  const Plan plan = plan_of({{{"Ports", {"Train the pilots."}}}});
  const Diff diff = diff_plans(plan, plan);
  const auto unknown = read_gold("old\tnew\n1.1\t9.9\n", "gold.tsv", diff);
  REQUIRE(!unknown);
  CHECK(unknown.error().place.line == 2);
  CHECK(unknown.error().place.column == 5);
  const auto no_tab = read_gold("old\tnew\n1.1 1.1\n", "gold.tsv", diff);
  REQUIRE(!no_tab);
  CHECK(no_tab.error().place.line == 2);
}

TEST_CASE("trace: what was dropped and comes back is one lineage") {
  const Plan with = plan_of({{{"Ports", {"Train the pilots of all harbours.", "Lend manuscripts to the islands."}}}});
  const Plan without = plan_of({{{"Ports", {"Train the pilots of all harbours."}}}});
  const Trace trace = trace_plans({&with, &without, &with});
  REQUIRE(trace.lineages.size() == 2);
  const Lineage &lineage = trace.lineages[1];
  REQUIRE(lineage.nodes.size() == 2);
  CHECK(lineage.nodes[0].edition == 0);
  CHECK(lineage.nodes[1].edition == 2);
  CHECK(lineage.nodes[1].status == Status::returned);
}

TEST_CASE("trace: every item of every edition is in exactly one lineage") {
  CHECK(rc::check([] {
    const Draft first = any_draft();
    const Draft second = revised(first);
    const std::vector<Plan> plans = {plan_of(first), plan_of(second), plan_of(revised(second))};
    const Trace trace = trace_plans({&plans[0], &plans[1], &plans[2]});
    std::vector<std::map<std::uint32_t, int>> times(3);
    for (const Lineage &lineage : trace.lineages) {
      for (const TraceNode &node : lineage.nodes) {
        ++times[node.edition][node.node];
      }
      for (const TraceLink &link : lineage.links) {
        RC_ASSERT(link.from_edition < link.to_edition);
      }
    }
    for (std::uint32_t edition = 0; edition < 3; ++edition) {
      for (std::uint32_t node = 0; node < trace.editions[edition].size(); ++node) {
        RC_ASSERT(trace.editions[edition].is_section(node) || times[edition][node] == 1);
      }
    }
  }));
}
