#include "celac/write/plan/csv.hpp"

#include <algorithm>

#include "celac/write/model/describe_plan.hpp"
#include "celac/write/plan/item_rows.hpp"

namespace celac {
namespace {

class Row {
 public:
  Row(std::string &out, CsvDialect dialect) : out_(out), dialect_(dialect) {}

  void cell(std::string_view text, Keep keep) {
    if (!first_) {
      out_ += ',';
    }
    first_ = false;
    if (dialect_ == CsvDialect::excel) {
      append_excel(out_, text, keep);
    } else {
      append_csv(out_, text);
    }
  }
  void end() { out_ += "\r\n"; }

 private:
  std::string &out_;
  CsvDialect dialect_;
  bool first_ = true;
};

std::string line_range(const LineRange &lines) {
  if (lines == LineRange{}) {
    return {};
  }
  std::string out = std::to_string(lines.first);
  return lines.last == lines.first ? out : out + "-" + std::to_string(lines.last);
}

}  // namespace

void write_csv_header(std::string &out, CsvDialect dialect) {
  out += dialect == CsvDialect::excel ? "\xEF\xBB\xBF" : "";
  out += "file,id,number,section,section_title,title,text,lines\r\n";
}

void write_items_csv(std::string &out, const Plan &plan, CsvDialect dialect) {
  each_item(plan, [&](const ItemRow &row) {
    Row line(out, dialect);
    line.cell(plan.source.name, Keep::words);
    line.cell(row.item->id, Keep::label);
    line.cell(row.item->number, Keep::label);
    line.cell(row.section_id(), Keep::label);
    line.cell(row.section_title(), Keep::words);
    line.cell(row.item->title, Keep::words);
    line.cell(row.item->text, Keep::words);
    line.cell(line_range(row.item->at.lines), Keep::label);
    line.end();
  });
}

void write_items_ndjson(std::string &out, const Plan &plan) {
  JsonSink sink(out, true);
  const auto text = [&](std::string_view key, std::string_view value) {
    sink.key(key);
    sink.text(value);
  };
  each_item(plan, [&](const ItemRow &row) {
    sink.open_map();
    text("file", plan.source.name);
    text("id", row.item->id);
    text("number", row.item->number);
    text("label", row.item->label);
    text("section", row.section_id());
    text("section_title", row.section_title());
    text("title", row.item->title);
    text("text", row.item->text);
    describe_all(sink, "cells", row.item->cells);
    describe_lines(sink, row.item->at.lines);
    sink.close_map();
    sink.end_document();
  });
}

}  // namespace celac
