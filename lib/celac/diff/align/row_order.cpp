#include "celac/diff/align/row_order.hpp"

#include <algorithm>
#include <initializer_list>
#include <tuple>
#include <utility>

namespace celac {
namespace {

// Removed nodes are placed after the last old node before them whose row stayed, of any of the lists.
std::vector<std::uint64_t> anchors_of(std::size_t old_size, std::initializer_list<const std::vector<Row> *> lists) {
  std::vector<std::uint64_t> anchors(old_size, 0);
  for (const std::vector<Row> *rows : lists) {
    for (const Row &row : *rows) {
      if (!row.new_nodes.empty() && !row.change.has(Change::moved)) {
        for (const std::uint32_t node : row.old_nodes) {
          anchors[node] = (std::uint64_t{row.new_nodes.front()} + 1) << 32U;
        }
      }
    }
  }
  std::uint64_t last = 0;
  for (std::uint64_t &anchor : anchors) {
    last = anchor == 0 ? last : anchor;
    anchor = last;
  }
  return anchors;
}

void order(std::vector<Row> &rows, const std::vector<std::uint64_t> &anchors) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> places;
  places.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const Row &row = rows[i];
    places.emplace_back(row.new_nodes.empty() ? anchors[row.old_nodes.front()] + row.old_nodes.front() + 1
                                              : (std::uint64_t{row.new_nodes.front()} + 1) << 32U,
                        i);
  }
  std::sort(places.begin(), places.end());
  std::vector<Row> ordered;
  ordered.reserve(rows.size());
  for (const auto &place : places) {
    ordered.push_back(std::move(rows[place.second]));
  }
  rows = std::move(ordered);
}

template <class Pair>
void order_pairs(std::vector<Pair> &pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
    return std::tie(a.old_node, a.new_node) < std::tie(b.old_node, b.new_node);
  });
}

}  // namespace

void order_rows(Diff &diff) {
  const auto anchors = anchors_of(diff.old_side.nodes.size(), {&diff.sections, &diff.items});
  order(diff.sections, anchors);
  order(diff.items, anchors);
  ParagraphRows &paragraphs = diff.paragraphs;
  order(paragraphs.rows, anchors_of(paragraphs.old_side.nodes.size(), {&paragraphs.rows}));
  order_pairs(diff.possibly);
  order_pairs(diff.transfers);
}

}  // namespace celac
