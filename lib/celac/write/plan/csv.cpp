#include "celac/write/plan/csv.hpp"

#include <algorithm>

#include "celac/write/common/csv_row.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/model/describe_diagnostic.hpp"
#include "celac/write/model/describe_plan.hpp"
#include "celac/write/plan/item_rows.hpp"

namespace celac {
namespace {

std::string line_range(const LineRange &lines) {
  if (lines == LineRange{}) {
    return {};
  }
  std::string out = std::to_string(lines.first);
  return lines.last == lines.first ? out : out + "-" + std::to_string(lines.last);
}

std::string page_range(const std::vector<std::uint32_t> &pages) {
  if (pages.empty()) {
    return {};
  }
  std::string out = std::to_string(pages.front());
  return pages.size() == 1 ? out : out + "-" + std::to_string(pages.back());
}

std::string cells_in_words(const std::vector<Cell> &cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out += i == 0 ? "" : " | ";
    out += shown_cell(cells[i]);
  }
  return out;
}

// What a line of the table says of an item, or of a paragraph.
struct Facts {
  std::string_view kind;
  std::string_view title;
  std::string_view text;
  const std::vector<Cell> &cells;
  const std::vector<std::uint32_t> &pages;
};

Facts facts_of(const NodeRef &unit) {
  static const std::vector<Cell> no_cells;
  if (unit.paragraph != nullptr) {
    return {"paragraph", {}, unit.paragraph->text, no_cells, unit.paragraph->pages};
  }
  const Item &item = *unit.item;
  return {item.kind, item.title, item.text, item.cells, item.pages};
}

}  // namespace

void write_csv_header(std::string &out, CsvDialect dialect) {
  out += csv_start(dialect);
  out += "file,id,parent,kind,depth,order,number,label,section,section_title,title,text,cells,pages,lines\r\n";
}

void write_items_csv(std::string &out, const Plan &plan, CsvDialect dialect, RowsOf rows) {
  each_row(plan, rows, [&](const ItemRow &row) {
    const Facts facts = facts_of(row.unit);
    CsvRow line(out, dialect);
    line.cell(plan.source.name, Keep::words);
    line.cell(row.unit.id(), Keep::label);
    line.cell(row.parent_id(), Keep::label);
    line.cell(facts.kind, Keep::label);
    line.number(std::to_string(row.unit.depth + 1));
    line.number(std::to_string(row.order));
    line.cell(row.unit.number(), Keep::label);
    line.cell(row.unit.label(), Keep::label);
    line.cell(row.section_id(), Keep::label);
    line.cell(row.section_title(), Keep::words);
    line.cell(facts.title, Keep::words);
    line.cell(facts.text, Keep::words);
    line.cell(cells_in_words(facts.cells), Keep::words);
    line.cell(page_range(facts.pages), Keep::label);
    line.cell(line_range(row.unit.at().lines), Keep::label);
    line.end();
  });
}

void write_items_ndjson(std::string &out, const Plan &plan, RowsOf rows) {
  JsonSink sink(out, true);
  const auto text = [&](std::string_view key, std::string_view value) {
    sink.key(key);
    sink.text(value);
  };
  each_row(plan, rows, [&](const ItemRow &row) {
    const Facts facts = facts_of(row.unit);
    const LineRange &lines = row.unit.at().lines;
    sink.open_map();
    text("file", plan.source.name);
    text("id", row.unit.id());
    text("parent", row.parent_id());
    text("kind", facts.kind);
    describe_number(sink, "depth", row.unit.depth + 1);
    describe_number(sink, "order", row.order);
    text("number", row.unit.number());
    text("label", row.unit.label());
    text("section", row.section_id());
    text("section_title", row.section_title());
    text("title", facts.title);
    text("text", facts.text);
    sink.key("cells");
    sink.open_list();
    for (const Cell &cell : facts.cells) {
      describe(sink, cell);
    }
    sink.close_list();
    sink.key("pages");
    sink.open_list();
    for (const std::uint32_t page : facts.pages) {
      sink.number(page);
    }
    sink.close_list();
    if (lines == LineRange{}) {
      sink.key("lines");
      sink.literal("null");
    } else {
      describe_lines(sink, lines);
    }
    sink.close_map();
    sink.end_document();
  });
}

}  // namespace celac
