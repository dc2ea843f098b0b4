#include "celac/write/compare/trace_writer.hpp"

#include "celac/write/common/csv_row.hpp"
#include "celac/write/model/describe_trace.hpp"

namespace celac {

void write_trace_yaml(std::string &out, const TraceView &view) {
  YamlSink sink(out);
  describe(sink, view);
}

void write_trace_json(std::string &out, const TraceView &view) {
  JsonSink sink(out);
  describe(sink, view);
}

void write_trace_ndjson(std::string &out, const TraceView &view) {
  for (const std::uint32_t index : *view.lineages) {
    JsonSink sink(out, true);
    sink.open_map();
    describe_lineage(sink, *view.trace, index);
    sink.close_map();
    sink.end_document();
  }
}

void write_trace_csv(std::string &out, const TraceView &view, CsvDialect dialect) {
  const Trace &trace = *view.trace;
  out += csv_start(dialect);
  CsvRow head(out, dialect);
  head.cell("lineage", Keep::words);
  for (const EditionIndex &side : trace.editions) {
    head.cell(side.plan->source.name, Keep::words);
  }
  head.end();
  for (const std::uint32_t index : *view.lineages) {
    CsvRow line(out, dialect);
    line.cell(lineage_name(index), Keep::words);
    for (std::uint32_t edition = 0; edition < trace.editions.size(); ++edition) {
      std::string ids;
      for (const TraceNode &node : trace.lineages[index].nodes) {
        if (node.edition == edition && node.node != no_node) {
          ids += ids.empty() ? "" : " + ";
          ids += trace.editions[edition].nodes[node.node].id();
        }
      }
      line.cell(ids, Keep::label);
    }
    line.end();
  }
}

}  // namespace celac
