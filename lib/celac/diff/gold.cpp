#include "celac/diff/gold.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace celac {
namespace {

using Names = std::vector<std::string_view>;

// Nodes by id, and by number or label where only one has it: one of all, or one of the kind (article, chapter ...)
// that names most of the concordance's column.
class Index {
 public:
  Index(const EditionIndex &side, const Names &names) : side_(side) {
    for (std::uint32_t node = 0; node < side.size(); ++node) {
      const NodeRef &ref = side.nodes[node];
      by_id_.emplace(ref.id(), node);
      note(numbers_, ref.number(), node);
      note(of_kind_[kind_of(ref)], ref.number(), node);
      if (ref.label() != ref.number()) {
        note(numbers_, ref.label(), node);
      }
    }
    choose_kind(names);
  }

  // no_node: unknown, or more than one.
  [[nodiscard]] std::uint32_t find(std::string_view name) const {
    const std::uint32_t node = find_whole(name);
    return node == no_node ? find_below(name) : node;
  }

 private:
  // "AC-2(1)": the node with the number 1 right below AC-2.
  [[nodiscard]] std::uint32_t find_below(std::string_view name) const {
    const auto open = name.ends_with(')') ? name.rfind('(') : std::string_view::npos;
    const std::uint32_t parent = open == std::string_view::npos || open == 0 ? no_node : find(name.substr(0, open));
    if (parent == no_node) {
      return no_node;
    }
    const std::string_view number = name.substr(open + 1, name.size() - open - 2);
    for (std::uint32_t below = parent + 1; below < side_.ends[parent]; ++below) {
      if (side_.parents[below] == parent && side_.nodes[below].number() == number) {
        return below;
      }
    }
    return no_node;
  }

  [[nodiscard]] std::uint32_t find_whole(std::string_view name) const {
    if (const auto id = by_id_.find(name); id != by_id_.end() && kind_ == nullptr) {
      return id->second;
    }
    for (const Numbers *numbers : {kind_, &numbers_}) {
      const auto found = numbers == nullptr ? numbers_.end() : numbers->find(name);
      if (numbers != nullptr && found != numbers->end() && found->second != no_node) {
        return found->second;
      }
    }
    const auto id = by_id_.find(name);
    return id == by_id_.end() ? no_node : id->second;
  }

  using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

  static std::string kind_of(const NodeRef &node) {
    return node.section != nullptr ? "section " + node.section->kind : "item " + node.item->kind;
  }

  static void note(Numbers &numbers, std::string_view name, std::uint32_t node) {
    const auto [at, fresh] = numbers.emplace(name, node);
    if (!fresh && at->second != node) {
      at->second = no_node;
    }
  }

  static std::size_t count(const Numbers &numbers, const Names &names) {
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [&](std::string_view name) {
      const auto found = numbers.find(name);
      return found != numbers.end() && found->second != no_node;
    }));
  }

  // A column of bare numbers means one kind of node throughout, even where another has the number as its id.
  void choose_kind(const Names &names) {
    const auto ids = static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(), [&](std::string_view name) { return by_id_.contains(name); }));
    std::size_t most = std::max(ids, count(numbers_, names));
    for (const auto &[kind, numbers] : of_kind_) {
      if (const std::size_t named = count(numbers, names); named > most) {
        most = named;
        kind_ = &numbers;
      }
    }
  }

  const EditionIndex &side_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  Numbers numbers_;
  std::map<std::string, Numbers> of_kind_;
  const Numbers *kind_ = nullptr;
};

Diagnostic unknown(const std::string &file, std::uint32_t line, std::uint32_t column, std::string_view name) {
  return make_warning("gold", file,
                      fmt::format("'{}' names no node of the {} edition, or more than one: the line is left out", name,
                                  column == 1 ? "old" : "new"),
                      {line, column});
}

Diagnostic no_tab(const std::string &file, std::uint32_t line) {
  return make_error("gold", file, "a line without a tab: 'old TAB new' is expected, blank for none", {line, 1});
}

std::string_view cut(std::string_view &rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return part;
}

std::set<NodePair> links_of(const Diff &diff) {
  std::set<NodePair> links;
  for (const std::vector<Row> *rows : {&diff.sections, &diff.items}) {
    for (const Row &row : *rows) {
      for (const std::uint32_t old_node : row.old_nodes) {
        for (const std::uint32_t new_node : row.new_nodes) {
          links.insert({old_node, new_node});
        }
      }
    }
  }
  return links;
}

}  // namespace

Result<Gold> read_gold(std::string_view tsv, const std::string &file, const Diff &diff) {
  struct Line {
    std::uint32_t number;
    std::string_view old_name, new_name;
  };
  Line first{};  // the header, mostly
  std::vector<Line> lines;
  Names old_names;
  Names new_names;
  for (std::uint32_t number = 1; !tsv.empty(); ++number) {
    std::string_view rest = cut(tsv, '\n');
    if (!rest.empty() && rest.back() == '\r') {
      rest.remove_suffix(1);
    }
    const bool tabbed = rest.find('\t') != std::string_view::npos;
    const std::string_view old_name = cut(rest, '\t');
    const std::string_view new_name = cut(rest, '\t');
    if (old_name.empty() && new_name.empty()) {
      continue;
    }
    if (number == 1) {
      first = {number, old_name, new_name};
      continue;
    }
    if (!tabbed) {
      return no_tab(file, number);
    }
    lines.push_back({number, old_name, new_name});
    (old_name.empty() ? new_names : old_names).push_back(old_name.empty() ? new_name : old_name);
    if (!old_name.empty() && !new_name.empty()) {
      new_names.push_back(new_name);
    }
  }
  const Index old_index(diff.old_side, old_names);
  const Index new_index(diff.new_side, new_names);
  Gold gold;
  if (const NodePair pair{old_index.find(first.old_name), new_index.find(first.new_name)};
      pair.old_node != no_node && pair.new_node != no_node) {
    gold.pairs.push_back(pair);  // a concordance without a header
  }
  for (const Line &line : lines) {
    const NodePair pair{line.old_name.empty() ? no_node : old_index.find(line.old_name),
                        line.new_name.empty() ? no_node : new_index.find(line.new_name)};
    const std::size_t resolved = gold.unresolved.size();
    if (!line.old_name.empty() && pair.old_node == no_node) {
      gold.unresolved.push_back(unknown(file, line.number, 1, line.old_name));
    }
    if (!line.new_name.empty() && pair.new_node == no_node) {
      const auto column = static_cast<std::uint32_t>(line.old_name.size() + 2);
      gold.unresolved.push_back(unknown(file, line.number, column, line.new_name));
    }
    if (gold.unresolved.size() == resolved) {
      gold.pairs.push_back(pair);
    }
  }
  if (gold.pairs.empty() && !gold.unresolved.empty()) {
    return make_error("gold", file, "no line of it names nodes of both editions", gold.unresolved.front().place);
  }
  return gold;
}

GoldScore score_gold(const Diff &diff, const std::vector<NodePair> &gold) {
  std::set<NodePair> expected;
  std::set<std::uint32_t> old_listed;
  std::set<std::uint32_t> new_listed;
  for (const NodePair &pair : gold) {
    if (pair.old_node != no_node && pair.new_node != no_node) {
      expected.insert(pair);
    }
    if (pair.old_node != no_node) {
      old_listed.insert(pair.old_node);
    }
    if (pair.new_node != no_node) {
      new_listed.insert(pair.new_node);
    }
  }
  const std::set<NodePair> links = links_of(diff);
  GoldScore score;
  score.expected = expected.size();
  for (const NodePair &pair : expected) {
    if (links.contains(pair)) {
      ++score.correct;
    } else {
      score.misses.push_back({pair, false});
    }
  }
  for (const NodePair &pair : links) {
    const bool listed = old_listed.contains(pair.old_node) || new_listed.contains(pair.new_node);
    if (!listed) {
      continue;
    }
    ++score.found;
    if (!expected.contains(pair)) {
      score.misses.push_back({pair, true});
    }
  }
  std::stable_sort(score.misses.begin(), score.misses.end(),
                   [](const Miss &a, const Miss &b) { return a.pair.old_node < b.pair.old_node; });
  return score;
}

}  // namespace celac
