#include "celac/write/plan/csv.hpp"

#include "celac/write/common/csv_row.hpp"
#include "celac/write/model/describe_diagnostic.hpp"
#include "celac/write/model/describe_plan.hpp"
#include "celac/write/plan/item_facts.hpp"
#include "celac/write/plan/item_rows.hpp"
#include "celac/write/plan/item_table.hpp"

namespace celac {

void write_csv_header(std::string &out, CsvDialect dialect) {
  out += csv_start(dialect);
  for (const ItemColumn &column : item_columns) {
    out += column.name;
    out += column.name == item_columns.back().name ? "\r\n" : ",";
  }
}

void write_items_csv(std::string &out, const Plan &plan, CsvDialect dialect, RowsOf rows,
                     const std::set<std::string_view> *ids) {
  each_item_line(plan, rows, [&](const ItemFields &fields) {
    if (ids != nullptr && !ids->contains(fields[1])) {
      return;
    }
    CsvRow line(out, dialect);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (item_columns[i].kind == FieldKind::number) {
        line.number(fields[i]);
      } else {
        line.cell(fields[i], item_columns[i].kind == FieldKind::label ? Keep::label : Keep::words);
      }
    }
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
    const ItemFacts facts = facts_of(row.unit);
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
