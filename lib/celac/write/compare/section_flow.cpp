#include "celac/write/compare/section_flow.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace celac {
namespace {

constexpr std::size_t most_ends = 30;
constexpr std::uint32_t most_depth = 5;

// The section of at most this depth that a node stands in.
std::uint32_t end_of(const EditionIndex &side, std::uint32_t node, std::uint32_t depth) {
  std::uint32_t section = side.section_of(node);
  while (section != no_node && side.nodes[section].depth > depth) {
    section = side.section_of(section);
  }
  return section;
}

class FlowBuilder {
 public:
  explicit FlowBuilder(const DiffView &view) : view_(view), diff_(*view.diff), partner_(diff_.old_side.size()) {
    for (const Row &row : diff_.sections) {
      for (const std::uint32_t node : row.old_nodes) {
        partner_[node] = row.new_nodes;
      }
    }
  }

  SectionFlow run() {
    while (depth_ > 0 && (ends(true).size() > most_ends || ends(false).size() > most_ends)) {
      --depth_;
    }
    number(true, flow_.old_ends, old_index_);
    number(false, flow_.new_ends, new_index_);
    flow_.of_rows.resize(diff_.items.size());
    for (const std::uint32_t index : *view_.items) {
      add(index);
    }
    merge_small_moves();
    collect();
    return std::move(flow_);
  }

 private:
  [[nodiscard]] const EditionIndex &side(bool old) const { return old ? diff_.old_side : diff_.new_side; }
  static const std::vector<std::uint32_t> &nodes(const Row &row, bool old) {
    return old ? row.old_nodes : row.new_nodes;
  }

  // The sections that items of the rows stand in, and how many of them; items outside any section come first.
  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> ends(bool old) const {
    std::map<std::uint32_t, std::uint32_t> found;
    for (const std::uint32_t index : *view_.items) {
      for (const std::uint32_t node : nodes(diff_.items[index], old)) {
        ++found[end_of(side(old), node, depth_) + 1];  // no_node + 1 is 0
      }
    }
    return found;
  }

  void number(bool old, std::vector<FlowEnd> &out, std::map<std::uint32_t, std::uint32_t> &index) const {
    for (const auto &[next, items] : ends(old)) {
      index[next - 1] = static_cast<std::uint32_t>(out.size());
      out.push_back({next - 1, items});
    }
  }

  using Key = std::tuple<std::uint32_t, std::uint32_t, bool>;

  void add(std::uint32_t index) {
    const Row &row = diff_.items[index];
    for (const std::uint32_t node : row.old_nodes) {
      if (row.new_nodes.empty()) {
        put({from_of(node), no_node, false}, index, 1, 0);
      }
      for (const std::uint32_t other : row.new_nodes) {
        put({from_of(node), to_of(other), moves(row, node, other)}, index,
            1.0 / static_cast<double>(row.new_nodes.size()), 1.0 / static_cast<double>(row.old_nodes.size()));
      }
    }
    for (const std::uint32_t node : row.new_nodes) {
      if (row.old_nodes.empty()) {
        put({no_node, to_of(node), false}, index, 0, 1);
      }
    }
  }

  [[nodiscard]] std::uint32_t from_of(std::uint32_t node) const {
    return old_index_.at(end_of(diff_.old_side, node, depth_));
  }
  [[nodiscard]] std::uint32_t to_of(std::uint32_t node) const {
    return new_index_.at(end_of(diff_.new_side, node, depth_));
  }

  // Of a row with several items some may have moved and others not: their sections tell.
  [[nodiscard]] bool moves(const Row &row, std::uint32_t old_node, std::uint32_t new_node) const {
    if (row.old_nodes.size() == 1 && row.new_nodes.size() == 1) {
      return row.change.has(Change::moved);
    }
    const std::uint32_t from = diff_.old_side.section_of(old_node);
    const std::uint32_t to = diff_.new_side.section_of(new_node);
    if (from == no_node || to == no_node) {
      return from != to;
    }
    return std::find(partner_[from].begin(), partner_[from].end(), to) == partner_[from].end();
  }

  void put(const Key &key, std::uint32_t row, double out, double in) {
    FlowBand &band = bands_[key];
    std::tie(band.from, band.to, band.moved) = key;
    band.out += out;
    band.in += in;
    if (band.rows.empty() || band.rows.back() != row) {
      band.rows.push_back(row);
    }
  }

  // Where more moves than an eye can follow would cross the picture, small ones become one that leaves their section and
  // one that arrives: the smallest first, until few enough are left.
  void merge_small_moves() {
    constexpr std::size_t most_moves = 16;
    std::vector<std::pair<std::size_t, Key>> moves;
    for (const auto &[key, band] : bands_) {
      if (band.moved) {
        moves.emplace_back(band.rows.size(), key);
      }
    }
    if (moves.size() <= most_moves) {
      return;
    }
    std::stable_sort(moves.begin(), moves.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    // Of equally small ones none is drawn where others are not.
    const std::size_t least = moves[most_moves].first + 1;
    for (const auto &[size, key] : moves) {
      if (size < least) {
        const FlowBand band = std::move(bands_[key]);
        bands_.erase(key);
        for (const std::uint32_t row : band.rows) {
          const auto rows = static_cast<double>(band.rows.size());
          put({band.from, no_node, true}, row, band.out / rows, 0);
          put({no_node, band.to, true}, row, 0, band.in / rows);
        }
      }
    }
  }

  void collect() {
    for (auto &[key, band] : bands_) {
      std::sort(band.rows.begin(), band.rows.end());
      band.rows.erase(std::unique(band.rows.begin(), band.rows.end()), band.rows.end());
      for (const std::uint32_t row : band.rows) {
        flow_.of_rows[row].push_back(static_cast<std::uint32_t>(flow_.bands.size()));
      }
      flow_.bands.push_back(std::move(band));
    }
  }

  const DiffView &view_;
  const Diff &diff_;
  std::vector<std::vector<std::uint32_t>> partner_;
  std::uint32_t depth_ = most_depth;
  std::map<std::uint32_t, std::uint32_t> old_index_;
  std::map<std::uint32_t, std::uint32_t> new_index_;
  std::map<Key, FlowBand> bands_;
  SectionFlow flow_;
};

}  // namespace

SectionFlow section_flow(const DiffView &view) { return FlowBuilder(view).run(); }

}  // namespace celac
