#include "celac/write/compare/align_writer.hpp"

#include <optional>

#include "celac/write/common/csv_row.hpp"
#include "celac/write/compare/align_cells.hpp"
#include "celac/write/model/describe_align.hpp"

namespace celac {

void write_align_yaml(std::string &out, const LanguageTable &table) {
  YamlSink sink(out);
  describe(sink, table);
}

void write_align_json(std::string &out, const LanguageTable &table) {
  JsonSink sink(out);
  describe(sink, table);
}

void write_align_ndjson(std::string &out, const LanguageTable &table) {
  const auto line = [&](std::string_view type, auto members) {
    JsonSink sink(out, true);
    sink.open_map();
    sink.key("type");
    sink.word(type);
    members(sink);
    sink.close_map();
    sink.end_document();
  };
  for (const LanguageRow &row : table.rows) {
    line("row", [&](JsonSink &sink) { describe_language_row(sink, table, row); });
  }
  for (const LanguageFinding &finding : table.findings) {
    line("finding", [&](JsonSink &sink) { describe_language_finding(sink, table, finding); });
  }
}

void write_align_csv(std::string &out, const LanguageTable &table, CsvDialect dialect) {
  out += csv_start(dialect);
  CsvRow head(out, dialect);
  each_align_head(table, [&](const std::string &text) { head.cell(text, Keep::words); });
  head.end();
  std::optional<CsvRow> line;
  const auto cell = [&](const std::string &text, Keep keep) {
    if (!line) {
      line.emplace(out, dialect);
    }
    line->cell(text, keep);
  };
  each_align_row(table, cell, [&] {
    line->end();
    line.reset();
  });
}

}  // namespace celac
