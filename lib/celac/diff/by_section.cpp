#include "celac/diff/by_section.hpp"

namespace celac {

std::vector<SectionRows> by_section(const Diff &diff, const std::vector<std::uint32_t> &items) {
  std::vector<std::uint32_t> of_old(diff.old_side.nodes.size(), 0);
  std::vector<std::uint32_t> of_new(diff.new_side.nodes.size(), 0);
  std::vector<SectionRows> groups(1);
  for (std::uint32_t row = 0; row < diff.sections.size(); ++row) {
    const auto group = static_cast<std::uint32_t>(groups.size());
    for (const std::uint32_t node : diff.sections[row].old_nodes) {
      of_old[node] = group;
    }
    for (const std::uint32_t node : diff.sections[row].new_nodes) {
      of_new[node] = group;
    }
    groups.push_back({row, {}});
  }
  for (const std::uint32_t row : items) {
    const Row &item = diff.items[row];
    const bool is_new = !item.new_nodes.empty();
    const EditionIndex &side = is_new ? diff.new_side : diff.old_side;
    const std::uint32_t section = side.section_of(is_new ? item.new_nodes.front() : item.old_nodes.front());
    const std::uint32_t group = section == no_node ? 0 : (is_new ? of_new : of_old)[section];
    groups[group].items.push_back(row);
  }
  if (groups.front().items.empty()) {
    groups.erase(groups.begin());
  }
  return groups;
}

}  // namespace celac
