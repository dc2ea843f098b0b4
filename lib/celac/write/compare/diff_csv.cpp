#include "celac/diff/summary.hpp"
#include "celac/write/common/csv_row.hpp"
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

void append_line(std::string &out, const Diff &diff, const Row &row, std::uint32_t old_node, std::uint32_t new_node,
                 CsvDialect dialect) {
  const End was = end_of(diff.old_side, old_node);
  const End now = end_of(diff.new_side, new_node);
  const bool pair = old_node != no_node && new_node != no_node;
  CsvRow line(out, dialect);
  line.cell(was.id, Keep::label);
  line.cell(now.id, Keep::label);
  line.cell(plus_joined(row.change), Keep::words);
  line.number(pair ? ratio(row.similarity) : "");
  line.cell(pair ? name(row.matched_by) : "", Keep::words);
  line.cell(was.section, Keep::label);
  line.cell(now.section, Keep::label);
  line.cell(was.text, Keep::words);
  line.cell(now.text, Keep::words);
  line.end();
}

}  // namespace

void write_diff_csv(std::string &out, const DiffView &view, CsvDialect dialect) {
  out += csv_start(dialect);
  out += "old_id,new_id,change,similarity,matched_by,old_section,new_section,old_text,new_text\r\n";
  for (const std::uint32_t index : *view.items) {
    const Row &row = view.diff->items[index];
    for (std::size_t i = 0; i < std::max<std::size_t>(1, row.old_nodes.size()); ++i) {
      for (std::size_t j = 0; j < std::max<std::size_t>(1, row.new_nodes.size()); ++j) {
        append_line(out, *view.diff, row, row.old_nodes.empty() ? no_node : row.old_nodes[i],
                    row.new_nodes.empty() ? no_node : row.new_nodes[j], dialect);
      }
    }
  }
}

}  // namespace celac
