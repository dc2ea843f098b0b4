// The inference: small documents whose tree is plain to a reader, the costs behind a decision, and an oracle that
// tries every tree.

#include "celac/outline/search/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <climits>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "celac/outline/document.hpp"
#include "celac/outline/search/title_cost.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/values/numeral.hpp"

namespace {

using namespace celac;

/// The ids of all nodes, sections in brackets.
std::string tree(const std::string &text, InputFormat format = InputFormat::markdown) {
  const auto edition = read_document(Source("f", text), {format, ""});
  REQUIRE(edition);
  std::string out;
  for (const NodeRef &node : all_nodes(edition->plan)) {
    out += out.empty() ? "" : " ";
    out += node.section != nullptr ? '[' + node.id() + ']' : node.id();
  }
  return out;
}

/// Paragraphs of `lines`.
std::string blocks(const std::vector<std::string> &lines) {
  std::string out;
  for (const std::string &line : lines) {
    out += line + "\n\n";
  }
  return out;
}

int cost_of_choice(const Source &source, const Blocks &blocks, const Outline &outline, std::uint32_t block) {
  const auto rules = explain_choice(source, blocks, outline, block);
  if (rules.empty() && outline.choices[block].role == Role::label) {
    return 10000;  // no such place
  }
  int cost = 0;
  for (const Applied &applied : rules) {
    cost += applied.cost;
  }
  return cost;
}

// Tries every label of every unit under every open node, and as text; keeps the cheapest sum.
class Oracle {
 public:
  Oracle(const Source &source, const Blocks &blocks) : source_(source), blocks_(blocks) {
    outline_.choices.resize(blocks.blocks.size());
  }

  int cheapest() {
    decide(0, {-1}, 0);
    return best_;
  }

 private:
  void decide(std::uint32_t block, const std::vector<std::int32_t> &open, int cost) {
    if (cost >= best_) {
      return;
    }
    if (block == blocks_.blocks.size()) {
      best_ = cost;
      return;
    }
    attempt(block, {Role::text, 0, -1, 0, true}, open, cost);
    const Block &current = blocks_.blocks[block];
    for (std::uint32_t label = current.labels; label < current.labels + current.label_count; ++label) {
      for (std::size_t depth = 0; depth < open.size(); ++depth) {
        std::vector<std::int32_t> below(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(depth) + 1);
        const std::int32_t parent = below.back();
        below.push_back(static_cast<std::int32_t>(block));
        attempt(block, {Role::label, label, parent, 0, true}, below, cost);
      }
    }
  }

  void attempt(std::uint32_t block, const Choice &choice, const std::vector<std::int32_t> &open, int cost) {
    outline_.choices[block] = choice;
    decide(block + 1, open, cost + cost_of_choice(source_, blocks_, outline_, block));
  }

  const Source &source_;
  const Blocks &blocks_;
  Outline outline_;
  int best_ = INT_MAX;
};

/// How much more the tree found costs than the cheapest one; less than nothing where a line is read as a heading, which
/// the oracle never does.
int excess(const std::string &text) {
  const Source source("f", text);
  const Blocks blocks = read_blocks(source, InputFormat::markdown);
  return search_outline(source, blocks).cost - Oracle(source, blocks).cheapest();
}

// ---- random lists

std::size_t below(std::mt19937 &random, std::size_t end) { return random() % end; }

/// Up to three sections with up to two items each, some of them with sub-items.
std::vector<std::string> random_list(std::mt19937 &random) {
  const std::size_t sections = 1 + below(random, 3);
  const std::size_t style = below(random, 3);
  const bool runs_on = below(random, 4) == 0;
  std::vector<std::string> lines;
  std::size_t item = 0;
  for (std::size_t section = 1; section <= sections; ++section) {
    lines.push_back((style == 0 ? "# " : "") + format_roman(static_cast<std::uint32_t>(section)) + ". A");
    item = runs_on ? item : 0;
    for (std::size_t left = below(random, 3); left > 0; --left) {
      ++item;
      lines.push_back((style == 1 ? std::to_string(section) + "." : "") + std::to_string(item) + ". b");
      if (below(random, 4) == 0) {
        lines.insert(lines.end(), {"(a) c", "(b) d"});
      }
    }
  }
  lines.resize(std::min<std::size_t>(lines.size(), 7));
  return lines;
}

void damage(std::vector<std::string> &lines, std::mt19937 &random) {
  const std::size_t one = below(random, lines.size());
  const std::size_t other = below(random, lines.size());
  const std::string line = lines[one];
  switch (below(random, 3)) {
    case 0:
      lines[one] = "text";
      break;
    case 1:
      lines[other] = line;
      break;
    default:
      std::swap(lines[one], lines[other]);
  }
}

}  // namespace

TEST_CASE("search: labels on one line stand in one another") {
  CHECK(tree(blocks({"(a)(1)(i)(A) Every quay.", "(B) Every boat.", "(ii) Every rope.", "(2) Every lamp.",
                     "(b)(1) Every net."})) == "[a] [a.1] [a.1.i] a.1.i.A a.1.i.B a.1.ii a.2 [b] b.1");
  CHECK(tree(blocks({"(a) Quays—(1) Every quay.", "(2) Every boat."})) == "[a] a.1 a.2");
  CHECK(tree(blocks({"1. Quays.", "2. (2) of the rules ends.", "3. (1) and (2) of the rules end."})) == "1 2 3");
  CHECK(tree(blocks({"1. Quays.", "Article 5 (1) of the treaty says so.", "2. Boats."})) == "1 2");
  std::string many = "1.";
  for (int i = 0; i < 1000; ++i) {
    many += " (i) (1)";
  }
  CHECK(tree(many + " Quays.").size() < 40);  // no line falls into many parts
}

TEST_CASE("search: levels of regulations, in four styles") {
  struct Sequence {
    std::string marks;
    std::string ids;
  };
  const Sequence sequences[] = {
      {"1 a i 1 2 ii b 2", "1 1.a 1.a.i 1.a.i.1 1.a.i.2 1.a.ii 1.b 2"},
      {"A 1 a i ii a b c b", "A A.1 A.1.a A.1.a.i A.1.a.ii A.1.a.ii.a A.1.a.ii.b A.1.a.ii.c A.1.b"},
      {"a 1 i ii 2 b 1 2", "a a.1 a.1.i a.1.ii a.2 b b.1 b.2"},
      {"a 1 i A 1 2 B ii 2 b", "a a.1 a.1.i a.1.i.A a.1.i.A.1 a.1.i.A.2 a.1.i.B a.1.ii a.2 b"},
      {"a 1 i a b ii 2 b", "a a.1 a.1.i a.1.i.a a.1.i.b a.1.ii a.2 b"},
      {"a b c d e f g h i j", "a b c d e f g h i j"},
      {"a b c d e f g h 1 2 i 1 2 j", "a b c d e f g h h.1 h.2 i i.1 i.2 j"},
      {"1 a i ii iii iv v b c 2", "1 1.a 1.a.i 1.a.ii 1.a.iii 1.a.iv 1.a.v 1.b 1.c 2"},
      {"1 i ii a b iii 2", "1 1.i 1.ii 1.ii.a 1.ii.b 1.iii 2"},
      {"A 1 2 a b i ii c 3 B", "A A.1 A.2 A.2.a A.2.b A.2.b.i A.2.b.ii A.2.c A.3 B"}};
  const std::pair<std::string, std::string> styles[] = {{"(", ")"}, {"", "."}, {"", ")"}, {"**", ".**"}};
  const std::string sentences[] = {"The keeper lights the lamp in the tower.", "A guard reads the gauge at noon.",
                                   "Each boat pays a fee in May."};
  for (const auto &[marks, ids] : sequences) {
    for (const auto &[open, close] : styles) {
      CAPTURE(marks);
      CAPTURE(close);
      std::vector<std::string> lines = {"# Act"};
      std::istringstream each(marks);
      for (std::string mark; each >> mark;) {
        lines.push_back(open + mark + close + " " + sentences[lines.size() % 3]);
      }
      CHECK(tree(blocks(lines)) == ids);
    }
  }
}

TEST_CASE("search: the neighbours decide whether I is a number or a letter") {
  CHECK(tree(blocks({"I. One", "II. Two", "III. Three"})) == "I II III");
  CHECK(tree(blocks({"# Plan", "G. One", "H. Two", "I. Three", "J. Four"})) == "G H I J");
  CHECK(tree(blocks({"(h) one", "(i) two", "(j) three"})) == "h i j");
  CHECK(tree(blocks({"(i) one", "(ii) two", "(iii) three"})) == "i ii iii");
}

TEST_CASE("search: numbering restarts in a section or runs on through all of them") {
  CHECK(tree(blocks({"# I. A", "1. a", "2. b", "# II. B", "1. c", "2. d"})) == "[I] I.1 I.2 [II] II.1 II.2");
  CHECK(tree(blocks({"# I. A", "1. a", "2. b", "# II. B", "3. c", "4. d"})) == "[I] I.1 I.2 [II] II.3 II.4");
}

TEST_CASE("search: heading levels are evidence, the numbers decide") {
  CHECK(tree(blocks({"# I. A", "### 1. B", "1.1 a", "1.2 b", "## 2. C", "2.1 c", "#### II. D", "1. d"})) ==
        "[I] [I.1] I.1.1 I.1.2 [I.2] I.2.1 [II] II.1");
}

TEST_CASE("search: a number that a wrap puts at a line's start is no item") {
  CHECK(tree("1. The rules follow the requirements of Section\n508. They bind all.\n\n2. Next.\n") == "1 2");
  CHECK(tree("1. In the years from 2019 to\n2021. the plan\n\n2. Next.\n") == "1 2");
}

TEST_CASE("search: an item that follows without a blank line is one") {
  CHECK(tree("1. First.\n2. Second.\n3. Third.\n") == "1 2 3");
  CHECK(tree("- 1. First thing.\n  2. Second thing.\n- 3. Third thing.\n") == "1 2 3");
}

TEST_CASE("search: gaps are kept") { CHECK(tree(blocks({"1. a", "2. b", "5. c", "6. d"})) == "1 2 5 6"); }

TEST_CASE("search: the costs of a document are those of its decisions, and each has its rules") {
  const Source source("f", blocks({"# I. A", "1. a:", "(a) b", "(c) d", "1. again", "# III. B", "17", "x", "# Title"}));
  const Blocks blocks = read_blocks(source, InputFormat::markdown);
  const Outline outline = search_outline(source, blocks);
  int sum = 0;
  for (std::uint32_t block = 0; block < blocks.blocks.size(); ++block) {
    CAPTURE(block);
    CHECK(cost_of_choice(source, blocks, outline, block) == outline.choices[block].cost);
    sum += outline.choices[block].cost;
  }
  CHECK(sum == outline.cost);
}

TEST_CASE("search: what is forbidden is not chosen, and nothing is cheaper than the choice") {
  const Source source("f", blocks({"# I. A", "1. a", "2. b", "# II. B", "1. c", "(a) d", "(b) e"}));
  const Blocks blocks = read_blocks(source, InputFormat::markdown);
  const Outline best = search_outline(source, blocks);
  for (std::uint32_t block = 0; block < blocks.blocks.size(); ++block) {
    CAPTURE(block);
    const Choice &choice = best.choices[block];
    const Outline other = search_outline(source, blocks, {block, choice});
    const Choice &instead = other.choices[block];
    CHECK_FALSE((instead.role == choice.role && instead.label == choice.label && instead.parent == choice.parent));
    CHECK(other.cost >= best.cost);
  }
}

TEST_CASE("search: explain names the rules of a node and its runner-up") {
  std::shared_ptr<const Decisions> decisions;
  const auto edition = read_document(Source("f", blocks({"# I. A", "1. a", "2. b"})), {}, decisions);
  REQUIRE(edition);
  REQUIRE(decisions);
  const auto explanation = explain_node(*edition, *decisions, "I.1");
  REQUIRE(explanation);
  CHECK(explanation->line == "1. a");
  CHECK(explanation->lines == LineRange{3, 3});
  CHECK(explanation->chosen == "number 1, under I");
  CHECK(std::any_of(explanation->evidence.begin(), explanation->evidence.end(),
                    [](const auto &evidence) { return evidence.rule == cost_of(Rule::opens_at_one).name; }));
  CHECK(explanation->margin > 0);
  CHECK_FALSE(explanation->runner_up.empty());
  CHECK_FALSE(explain_node(*edition, *decisions, "I.9"));
}

TEST_CASE("search: nesting past the limit is refused at the line that passes it") {
  // Chapter 1, 1.1, ... of sixteen levels, each chain below the one before: four of them reach the limit.
  const auto chains = [](const std::vector<std::string> &words) {
    std::vector<std::string> lines;
    for (const std::string &word : words) {
      std::string number = "1";
      for (int level = 0; level < 16; ++level, number += ".1") {
        lines.push_back(word + " " + number + ". a");
      }
    }
    return blocks(lines);
  };
  const auto within = read_document(Source("f", chains({"Part", "Title", "Chapter", "Section"})), {});
  REQUIRE(within);
  CHECK(all_nodes(within->plan).size() == max_depth);

  const auto past = read_document(Source("f", chains({"Part", "Title", "Chapter", "Section", "Article"})), {});
  REQUIRE_FALSE(past);
  CHECK(past.error().code == "too-deep");
  CHECK(past.error().place.line == 2 * max_depth + 1);
}

TEST_CASE("search: no tree of a sound list is cheaper than the one found") {
  std::mt19937 random(1);
  for (int round = 0; round < 1000; ++round) {
    const std::string text = blocks(random_list(random));
    CAPTURE(text);
    CHECK(excess(text) <= 0);
  }
}

TEST_CASE("search: of a damaged list, cheaper trees than the one found are rare") {
  std::mt19937 random(2);
  int worse = 0;
  for (int round = 0; round < 1000; ++round) {
    auto lines = random_list(random);
    damage(lines, random);
    damage(lines, random);
    worse += excess(blocks(lines)) > 0 ? 1 : 0;
  }
  CHECK(worse <= 20);
}

TEST_CASE("a heading that the contents leave out goes on with none that they list") {
  const OpenNode root;
  OpenNode listed;
  listed.parent = &root;
  listed.title = true;
  listed.listed = true;
  listed.style = 7;
  OpenNode heading;
  heading.style = 7;
  CHECK(open_alike(&listed, heading) == nullptr);
  heading.listed = true;
  CHECK(open_alike(&listed, heading) == &listed);
}
