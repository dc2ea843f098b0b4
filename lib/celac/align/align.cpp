#include "celac/align/align.hpp"

#include <algorithm>
#include <array>

#include "celac/align/findings.hpp"
#include "celac/align/lost_labels.hpp"

namespace celac {
namespace {

// The editions so far as one tree: what the first lacks stands behind what it stands behind in the others.
class Spine {
 public:
  explicit Spine(LanguageTable &table) : table_(table) {
    tree_.nodes.resize(1);
    rows_.resize(1);
  }

  void add(std::uint32_t edition) {
    const UnitTree tree = tree_of(table_.editions[edition].units);
    const auto pairs = edition == 0 ? std::vector<TreePair>() : pair_trees(tree_, tree);
    std::vector<std::uint32_t> places(tree.nodes.size(), UnitTree::root);  // in the spine
    for (const TreePair &pair : pairs) {
      LanguageRow &row = rows_[pair.left];
      row.units[edition] = pair.right - 1;
      // Of several pairs a row is as good as the weakest.
      const bool first = pair.confidence <= row.confidence;
      row.matched_by = first ? pair.by : row.matched_by;
      row.confidence = first ? pair.confidence : row.confidence;
      places[pair.right] = pair.left;
    }
    std::vector<std::uint32_t> last(tree_.nodes.size(), UnitTree::root);  // child of each spine node that came last
    for (std::uint32_t node = 1; node < tree.nodes.size(); ++node) {
      if (places[node] == UnitTree::root) {
        places[node] = insert(tree.nodes[node], places[tree.nodes[node].parent], edition, node - 1, last);
      }
      last.resize(tree_.nodes.size(), UnitTree::root);
      last[tree_.nodes[places[node]].parent] = places[node];
    }
    settle_order();
  }

  // The rows in order, each with its parent.
  void finish() {
    std::vector<std::uint32_t> open(tree_.nodes[0].children.rbegin(), tree_.nodes[0].children.rend());
    std::vector<std::uint32_t> row_of(tree_.nodes.size(), no_unit);
    while (!open.empty()) {
      const std::uint32_t node = open.back();
      open.pop_back();
      row_of[node] = static_cast<std::uint32_t>(table_.rows.size());
      table_.rows.push_back(std::move(rows_[node]));
      table_.rows.back().parent = row_of[tree_.nodes[node].parent];
      open.insert(open.end(), tree_.nodes[node].children.rbegin(), tree_.nodes[node].children.rend());
    }
  }

 private:
  std::uint32_t insert(const UnitTree::Node &unit, std::uint32_t parent, std::uint32_t edition, std::uint32_t index,
                       const std::vector<std::uint32_t> &last) {
    const auto place = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back({unit.facts, parent, {}});
    LanguageRow &row = rows_.emplace_back();
    row.units.assign(table_.editions.size(), no_unit);
    row.units[edition] = index;
    added_.push_back({parent, parent < last.size() ? last[parent] : UnitTree::root, place});
    return place;
  }

  // Puts what was added behind the sibling that it follows; each list is written once.
  void settle_order() {
    std::stable_sort(added_.begin(), added_.end(), [](const Added &a, const Added &b) { return a.parent < b.parent; });
    for (auto first = added_.begin(); first != added_.end();) {
      const std::uint32_t parent = first->parent;
      const auto end = std::find_if(first, added_.end(), [&](const Added &one) { return one.parent != parent; });
      std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;  // a sibling, an added node
      for (auto one = first; one != end; ++one) {
        keyed.emplace_back(one->after, one->node);
      }
      place_children(tree_.nodes[parent].children, keyed);
      first = end;
    }
    added_.clear();
  }

  static void place_children(std::vector<std::uint32_t> &children,
                             std::vector<std::pair<std::uint32_t, std::uint32_t>> &added) {
    // A node follows the one that was added just before it, or a sibling of old.
    std::sort(added.begin(), added.end());
    std::vector<std::uint32_t> out;
    out.reserve(children.size() + added.size());
    std::vector<std::uint32_t> open;
    const auto follow = [&](std::uint32_t sibling) {
      auto next = std::lower_bound(added.begin(), added.end(), std::pair(sibling, 0U));
      for (; next != added.end() && next->first == sibling; ++next) {
        open.push_back(next->second);
      }
      for (std::size_t i = 0; i < open.size(); ++i) {
        out.push_back(open[i]);
        auto more = std::lower_bound(added.begin(), added.end(), std::pair(open[i], 0U));
        for (; more != added.end() && more->first == open[i]; ++more) {
          open.push_back(more->second);
        }
      }
      open.clear();
    };
    follow(UnitTree::root);
    for (const std::uint32_t child : children) {
      out.push_back(child);
      follow(child);
    }
    children = std::move(out);
  }

  struct Added {
    std::uint32_t parent;
    std::uint32_t after;
    std::uint32_t node;
  };

  LanguageTable &table_;
  UnitTree tree_;
  std::vector<LanguageRow> rows_;  // of the tree's nodes
  std::vector<Added> added_;
};

}  // namespace

std::size_t LanguageRow::present() const {
  return units.size() - static_cast<std::size_t>(std::count(units.begin(), units.end(), no_unit));
}

std::string_view name(FindingKind kind) {
  constexpr std::array<std::string_view, 10> names = {"missing",    "extra",   "number",    "date",    "amount",
                                                      "percentage", "ordinal", "reference", "entries", "length"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string_view name(PairedBy by) {
  constexpr std::array<std::string_view, 3> names = {"number", "place", "anchor"};
  return names.at(static_cast<std::size_t>(by));
}

LanguageTable align_languages(const std::vector<const Plan *> &plans) {
  LanguageTable table;
  for (const Plan *plan : plans) {
    table.editions.push_back({plan, gather_facts(*plan)});
  }
  find_lost_labels(table.editions);
  Spine spine(table);
  for (std::uint32_t edition = 0; edition < table.editions.size(); ++edition) {
    spine.add(edition);
  }
  spine.finish();
  table.findings = find_differences(table);
  return table;
}

std::string_view kind_of_row(const LanguageTable &table, const LanguageRow &row) {
  for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
    if (row.units[edition] != no_unit) {
      const UnitClass sort = table.editions[edition].units[row.units[edition]].sort;
      return sort == UnitClass::section ? "section" : sort == UnitClass::paragraph ? "paragraph" : "item";
    }
  }
  return "item";
}

}  // namespace celac
