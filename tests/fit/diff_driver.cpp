// Compares editions again and again with other weights: diff_driver LIST
//
// LIST names a pair a line: OLD, tab, NEW, tab, CONCORDANCE. Each line of standard input is a request: "NAME=VALUE ..." (what
// differs from weights.def; nothing: the table as it is). The answer is a line for each pair, "RIGHT FOUND EXPECTED ROWS
// WHOLE" (links; rows of more than two nodes that the concordance judges, and how many of them are wholly as it says), then
// "." on a line. "names" is answered with "NAME VALUE" for each weight.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diff/align/weights.hpp"
#include "celac/diff/gold.hpp"
#include "celac/outline/document.hpp"

namespace {

using namespace celac;

struct Weight {
  std::string_view name;
  float *value;
  float usual;
};

Weight weights[] = {
#define CELAC_DIFF_WEIGHT(name, value, text) {#name, &weight::name, value##F},
#include "celac/diff/align/weights.def"
#undef CELAC_DIFF_WEIGHT
};

struct Pair {
  Plan old_plan;
  Plan new_plan;
  std::string concordance;
};

std::string bytes_of(const std::string &name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool read_plan(const std::string &name, Plan &plan) {
  const bool text = name.ends_with(".txt");
  auto edition = read_document(Source(name, bytes_of(name)), {text ? InputFormat::text : InputFormat::markdown, ""});
  if (!edition) {
    std::fprintf(stderr, "%s is not read\n", name.c_str());
    return false;
  }
  plan = std::move(edition->plan);
  return true;
}

// Whether a row holds a node and all that the concordance links it to, and nothing else; no node of it is unknown there.
struct Judged {
  bool known = false;
  bool whole = true;
};

Judged judge(const Row &row, const std::vector<NodePair> &gold) {
  std::set<NodePair> wanted;
  for (const NodePair &pair : gold) {
    const bool old_here = std::count(row.old_nodes.begin(), row.old_nodes.end(), pair.old_node) != 0;
    const bool new_here = std::count(row.new_nodes.begin(), row.new_nodes.end(), pair.new_node) != 0;
    if (old_here || new_here) {
      wanted.insert(pair);
    }
  }
  std::set<NodePair> said;
  for (const std::uint32_t old_node : row.old_nodes) {
    for (const std::uint32_t new_node : row.new_nodes) {
      said.insert({old_node, new_node});
    }
  }
  return {!wanted.empty(), wanted == said};
}

void compare(const Pair &pair) {
  const Diff diff = diff_plans(pair.old_plan, pair.new_plan);
  const auto gold = read_gold(pair.concordance, "", diff);
  if (!gold) {
    std::printf("0 0 0 0 0\n");
    return;
  }
  const GoldScore score = score_gold(diff, gold->pairs);
  std::size_t rows = 0;
  std::size_t whole = 0;
  for (const Row &row : diff.items) {
    if (row.old_nodes.size() + row.new_nodes.size() > 2) {
      const Judged judged = judge(row, gold->pairs);
      rows += judged.known ? 1 : 0;
      whole += judged.known && judged.whole ? 1 : 0;
    }
  }
  std::printf("%zu %zu %zu %zu %zu\n", score.correct, score.found, score.expected, rows, whole);
}

bool assign(const std::string &request) {
  for (const Weight &weight : weights) {
    *weight.value = weight.usual;
  }
  std::istringstream words(request);
  for (std::string word; words >> word;) {
    const std::size_t equals = std::min(word.find('='), word.size());
    const auto *found = std::find_if(std::begin(weights), std::end(weights), [&](const Weight &weight) {
      return weight.name == std::string_view(word).substr(0, equals);
    });
    if (found == std::end(weights) || equals == word.size()) {
      std::fprintf(stderr, "no weight: %s\n", word.c_str());
      return false;
    }
    *found->value = std::stof(word.substr(equals + 1));
  }
  return true;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 2) {
    std::fputs("usage: diff_driver LIST\n", stderr);
    return 2;
  }
  std::vector<Pair> pairs;
  std::ifstream lines(argv[1]);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    std::string old_name;
    std::string new_name;
    std::string gold;
    std::getline(cells, old_name, '\t');
    std::getline(cells, new_name, '\t');
    std::getline(cells, gold, '\t');
    pairs.emplace_back();
    if (!read_plan(old_name, pairs.back().old_plan) || !read_plan(new_name, pairs.back().new_plan)) {
      return 2;
    }
    pairs.back().concordance = bytes_of(gold);
  }
  for (std::string request; std::getline(std::cin, request);) {
    if (request == "names") {
      for (const Weight &weight : weights) {
        std::printf("%.*s %g\n", static_cast<int>(weight.name.size()), weight.name.data(),
                    static_cast<double>(weight.usual));
      }
    } else if (assign(request)) {
      for (const Pair &pair : pairs) {
        compare(pair);
      }
    } else {
      return 2;
    }
    std::puts(".");
    std::fflush(stdout);
  }
  return 0;
}
