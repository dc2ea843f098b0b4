#include "celac/write/compare/trace_writer.hpp"

#include "celac/write/common/escape.hpp"
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

void write_trace_csv(std::string &out, const TraceView &view) {
  const Trace &trace = *view.trace;
  out += "lineage";
  for (const EditionIndex &side : trace.editions) {
    out += ',';
    append_csv(out, side.plan->source.name);
  }
  out += "\r\n";
  for (const std::uint32_t index : *view.lineages) {
    out += lineage_name(index);
    for (std::uint32_t edition = 0; edition < trace.editions.size(); ++edition) {
      std::string cell;
      for (const TraceNode &node : trace.lineages[index].nodes) {
        if (node.edition == edition) {
          cell += cell.empty() ? "" : " + ";
          cell += trace.editions[edition].nodes[node.node].id();
        }
      }
      out += ',';
      append_csv(out, cell);
    }
    out += "\r\n";
  }
}

}  // namespace celac
