#include "celac/diff/summary.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/compare/diff_text.hpp"
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

struct End {
  std::string id, section, text;
};

End end_of(const EditionIndex &side, std::uint32_t node) {
  if (node == no_node) {
    return {};
  }
  const std::uint32_t section = side.section_of(node);
  return {side.nodes[node].id(), section == no_node ? "" : side.nodes[section].id(), text_of(side.nodes[node])};
}

void append_line(std::string &out, const Diff &diff, const Row &row, std::uint32_t old_node, std::uint32_t new_node) {
  const End was = end_of(diff.old_side, old_node);
  const End now = end_of(diff.new_side, new_node);
  const bool pair = old_node != no_node && new_node != no_node;
  const std::string cells[] = {was.id,
                               now.id,
                               plus_joined(row.change),
                               pair ? ratio(row.similarity) : "",
                               pair ? std::string(name(row.matched_by)) : "",
                               was.section,
                               now.section,
                               was.text,
                               now.text};
  bool first = true;
  for (const std::string &cell : cells) {
    out += first ? "" : ",";
    append_csv(out, cell);
    first = false;
  }
  out += "\r\n";
}

}  // namespace

void write_diff_csv(std::string &out, const DiffView &view) {
  out += "old_id,new_id,change,similarity,matched_by,old_section,new_section,old_text,new_text\r\n";
  for (const std::uint32_t index : *view.items) {
    const Row &row = view.diff->items[index];
    for (std::size_t i = 0; i < std::max<std::size_t>(1, row.old_nodes.size()); ++i) {
      for (std::size_t j = 0; j < std::max<std::size_t>(1, row.new_nodes.size()); ++j) {
        append_line(out, *view.diff, row, row.old_nodes.empty() ? no_node : row.old_nodes[i],
                    row.new_nodes.empty() ? no_node : row.new_nodes[j]);
      }
    }
  }
}

}  // namespace celac
