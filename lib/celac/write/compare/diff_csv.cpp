#include "celac/write/common/csv_row.hpp"
#include "celac/write/compare/diff_lines.hpp"
#include "celac/write/compare/diff_text.hpp"

namespace celac {
namespace {

void append_row(std::string &out, DiffSides sides, const Row &row, CsvDialect dialect) {
  each_diff_line(sides, row, [&](const DiffLine &pair) {
    CsvRow line(out, dialect);
    line.cell(pair.was.id, Keep::label);
    line.cell(pair.now.id, Keep::label);
    line.cell(pair.change, Keep::words);
    line.number(pair.similarity);
    line.cell(pair.matched_by, Keep::words);
    line.cell(pair.was.section, Keep::label);
    line.cell(pair.now.section, Keep::label);
    line.cell(pair.was.text, Keep::words);
    line.cell(pair.now.text, Keep::words);
    line.end();
  });
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
