#include "celac/write/compare/diff_lines.hpp"

#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

std::string plus_joined(ChangeSet changes) {
  std::string out;
  for_each(changes, [&](Change change) {
    out += out.empty() ? "" : "+";
    out += name(change);
  });
  return out;
}

DiffEnd end_of(const EditionIndex &side, std::uint32_t node) {
  if (node == no_node) {
    return {};
  }
  const std::uint32_t section = side.section_of(node);
  return {side.nodes[node].id(), section == no_node ? "" : side.nodes[section].id(), text_of(side.nodes[node])};
}

}  // namespace

DiffLine diff_line(DiffSides sides, const Row &row, std::uint32_t old_node, std::uint32_t new_node) {
  const bool pair = old_node != no_node && new_node != no_node;
  DiffLine line;
  line.was = end_of(sides.old_side, old_node);
  line.now = end_of(sides.new_side, new_node);
  line.change = plus_joined(row.change);
  line.similarity = pair ? ratio(row.similarity) : "";
  line.matched_by = pair ? name(row.matched_by) : "";
  return line;
}

}  // namespace celac
