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

struct Sides {
  const EditionIndex &old_side;
  const EditionIndex &new_side;
};

void append_line(std::string &out, Sides sides, const Row &row, std::uint32_t old_node, std::uint32_t new_node,
                 CsvDialect dialect) {
  const End was = end_of(sides.old_side, old_node);
  const End now = end_of(sides.new_side, new_node);
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

void append_row(std::string &out, Sides sides, const Row &row, CsvDialect dialect) {
  for (std::size_t i = 0; i < std::max<std::size_t>(1, row.old_nodes.size()); ++i) {
    for (std::size_t j = 0; j < std::max<std::size_t>(1, row.new_nodes.size()); ++j) {
      append_line(out, sides, row, row.old_nodes.empty() ? no_node : row.old_nodes[i],
                  row.new_nodes.empty() ? no_node : row.new_nodes[j], dialect);
    }
  }
}

}  // namespace

void write_diff_csv(std::string &out, const DiffView &view, bool paragraphs, CsvDialect dialect) {
  const Diff &diff = *view.diff;
  out += csv_start(dialect);
  out += "old_id,new_id,change,similarity,matched_by,old_section,new_section,old_text,new_text\r\n";
  for (const std::uint32_t index : *view.items) {
    append_row(out, {diff.old_side, diff.new_side}, diff.items[index], dialect);
  }
  if (paragraphs) {
    const ParagraphRows &of_paragraphs = diff.paragraphs;
    for (const std::uint32_t index : *view.paragraphs) {
      append_row(out, {of_paragraphs.old_side, of_paragraphs.new_side}, of_paragraphs.rows[index], dialect);
    }
  }
}

}  // namespace celac
