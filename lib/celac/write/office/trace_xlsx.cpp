#include <array>

#include "celac/write/compare/row_words.hpp"
#include "celac/write/office/compare_xlsx.hpp"
#include "celac/write/office/workbook.hpp"

namespace celac {
namespace {

constexpr std::size_t status_count = static_cast<std::size_t>(Status::returned) + 1;

std::vector<Column> lineage_columns(const Trace &trace) {
  std::vector<Column> columns{{"lineage", CellKind::label, 10}};
  columns.reserve(1 + trace.editions.size());
  for (const EditionIndex &side : trace.editions) {
    columns.push_back({side.plan->source.name, CellKind::label, 26});
  }
  return columns;
}

// A row a lineage, a column an edition.
void add_lineages(Sheet &sheet, const TraceView &view) {
  const Trace &trace = *view.trace;
  for (const std::uint32_t index : *view.lineages) {
    std::vector<std::string> ids(trace.editions.size());
    for (const TraceNode &node : trace.lineages[index].nodes) {
      if (node.node != no_node) {
        std::string &own = ids[node.edition];
        own += own.empty() ? "" : " + ";
        own += trace.editions[node.edition].nodes[node.node].id();
      }
    }
    sheet.text(lineage_name(index));
    for (const std::string &own : ids) {
      sheet.text(own);
    }
    sheet.end_row();
  }
}

// A row an item of a lineage, with its wording.
void add_nodes(Sheet &sheet, const TraceView &view) {
  const Trace &trace = *view.trace;
  for (const std::uint32_t index : *view.lineages) {
    for (const TraceNode &node : trace.lineages[index].nodes) {
      const EditionIndex &side = trace.editions[node.edition];
      const bool there = node.node != no_node;
      sheet.text(lineage_name(index));
      sheet.number(node.edition + 1);
      sheet.text(side.plan->source.name);
      sheet.text(there ? std::string_view(side.nodes[node.node].id()) : "");
      sheet.text(name(node.status));
      sheet.text(there ? text_of(side.nodes[node.node]) : "");
      sheet.end_row();
    }
  }
}

void add_summary(Sheet &sheet, const TraceView &view) {
  const Trace &trace = *view.trace;
  std::vector<std::array<std::uint64_t, status_count>> counts(trace.editions.size());
  for (const std::uint32_t index : *view.lineages) {
    for (const TraceNode &node : trace.lineages[index].nodes) {
      ++counts[node.edition][static_cast<std::size_t>(node.status)];
    }
  }
  for (std::size_t edition = 0; edition < counts.size(); ++edition) {
    sheet.number(edition + 1);
    sheet.text(trace.editions[edition].plan->source.name);
    sheet.text(name_of(*trace.editions[edition].plan));
    for (const std::uint64_t count : counts[edition]) {
      sheet.number(count);
    }
    sheet.end_row();
  }
}

std::vector<Column> summary_columns() {
  std::vector<Column> columns{
      {"edition", CellKind::number, 8}, {"file", CellKind::words, 28}, {"title", CellKind::words, 60}};
  columns.reserve(columns.size() + status_count);
  for (std::size_t i = 0; i < status_count; ++i) {
    columns.push_back({std::string(name(static_cast<Status>(i))), CellKind::number, 10});
  }
  return columns;
}

}  // namespace

Result<std::vector<Diagnostic>> write_trace_xlsx(std::string &out, const TraceView &view, const std::string &made) {
  SharedStrings strings;
  std::vector<Sheet> sheets;
  add_lineages(sheets.emplace_back("Lineages", lineage_columns(*view.trace), strings), view);
  add_nodes(sheets.emplace_back("Wording",
                                std::vector<Column>{{"lineage", CellKind::label, 10},
                                                    {"edition", CellKind::number, 8},
                                                    {"file", CellKind::words, 26},
                                                    {"id", CellKind::label, 14},
                                                    {"status", CellKind::words, 12},
                                                    {"text", CellKind::words, 90}},
                                strings),
            view);
  add_summary(sheets.emplace_back("Summary", summary_columns(), strings), view);
  return write_workbook(out, sheets, strings, {name_of(*view.trace->editions.back().plan), "", made});
}

}  // namespace celac
