#include "celac/diff/by_section.hpp"

#include <unordered_map>

namespace celac {
namespace {

// The group of each section of both editions.
using Groups = std::unordered_map<const Section *, std::uint32_t>;

void place(Groups &groups, const EditionIndex &side, const std::vector<std::uint32_t> &nodes, std::uint32_t group) {
  for (const std::uint32_t node : nodes) {
    groups[side.nodes[node].section] = group;
  }
}

std::uint32_t group_of(const Groups &groups, const EditionIndex &old_side, const EditionIndex &new_side,
                       const Row &row) {
  const bool is_new = !row.new_nodes.empty();
  const EditionIndex &side = is_new ? new_side : old_side;
  const std::uint32_t section = side.section_of(is_new ? row.new_nodes.front() : row.old_nodes.front());
  if (section == no_node) {
    return 0;
  }
  // A section that became an item has its row there.
  const auto found = groups.find(side.nodes[section].section);
  return found == groups.end() ? 0 : found->second;
}

}  // namespace

std::vector<SectionRows> by_section(const Diff &diff, const std::vector<std::uint32_t> &items,
                                    const std::vector<std::uint32_t> &paragraphs) {
  Groups group_at;
  std::vector<SectionRows> groups(1);
  for (std::uint32_t row = 0; row < diff.sections.size(); ++row) {
    const auto group = static_cast<std::uint32_t>(groups.size());
    place(group_at, diff.old_side, diff.sections[row].old_nodes, group);
    place(group_at, diff.new_side, diff.sections[row].new_nodes, group);
    groups.push_back({row, {}, {}});
  }
  for (const std::uint32_t row : items) {
    groups[group_of(group_at, diff.old_side, diff.new_side, diff.items[row])].items.push_back(row);
  }
  const ParagraphRows &of_paragraphs = diff.paragraphs;
  for (const std::uint32_t row : paragraphs) {
    groups[group_of(group_at, of_paragraphs.old_side, of_paragraphs.new_side, of_paragraphs.rows[row])]
        .paragraphs.push_back(row);
  }
  if (groups.front().items.empty() && groups.front().paragraphs.empty()) {
    groups.erase(groups.begin());
  }
  return groups;
}

}  // namespace celac
