#include "celac/write/compare/html_diff_groups.hpp"

#include <algorithm>

#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

std::uint32_t depth_of(const Diff &diff, const Row &row) {
  return row.new_nodes.empty() ? diff.old_side.nodes[row.old_nodes.front()].depth
                               : diff.new_side.nodes[row.new_nodes.front()].depth;
}

GroupCount own_count(const Diff &diff, const RowGroup &group, const PageWords &words) {
  GroupCount one;
  one.level = group.level;
  if (group.rows->section == no_node) {
    one.name = words[Phrase::outside];
  } else {
    const Row &row = diff.sections[group.rows->section];
    const bool gone = row.new_nodes.empty();
    one.anchor = anchor_of(diff, row);
    one.name = titled(gone ? diff.old_side : diff.new_side, gone ? row.old_nodes.front() : row.new_nodes.front());
  }
  const auto &items = group.rows->items;
  one.rows = items.size();
  one.changed = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [&](std::uint32_t index) {
    return !diff.items[index].change.has(Change::unchanged);
  }));
  return one;
}

}  // namespace

std::vector<RowGroup> groups_of(const DiffView &view, const std::vector<SectionRows> &all) {
  const Diff &diff = *view.diff;
  std::vector<RowGroup> out;
  std::uint32_t level = 2;
  for (const SectionRows &rows : all) {
    const bool known = rows.section != no_node;
    const bool itself = known && std::binary_search(view.sections->begin(), view.sections->end(), rows.section);
    const bool changed = itself && !diff.sections[rows.section].change.has(Change::unchanged);
    const std::uint32_t depth = known ? depth_of(diff, diff.sections[rows.section]) : 0;
    const bool paragraphs = known && any_changed(diff.paragraphs.rows, rows.paragraphs);
    if (!rows.items.empty() || changed || paragraphs || (itself && depth == 0)) {
      level = std::min({depth + 3, level + 1, 6U});
      out.push_back({&rows, level, changed, paragraphs});
    }
  }
  return out;
}

std::vector<GroupCount> count_groups(const Diff &diff, const std::vector<RowGroup> &groups, const PageWords &words) {
  std::vector<GroupCount> out;
  std::vector<std::size_t> open;  // the groups around the next one
  for (const RowGroup &group : groups) {
    GroupCount one = own_count(diff, group, words);
    while (!open.empty() && out[open.back()].level >= one.level) {
      open.pop_back();
    }
    for (const std::size_t around : open) {
      out[around].rows += one.rows;
      out[around].changed += one.changed;
    }
    open.push_back(out.size());
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace celac
