#pragma once
// A trace as maps, lists and scalars (celac/trace/1).

#include "celac/diff/trace.hpp"
#include "celac/write/model/describe_diff.hpp"
#include "celac/write/model/trace_view.hpp"

namespace celac {

template <class Sink>
void describe_end(Sink &sink, std::string_view key, const Trace &trace, std::uint32_t edition, std::uint32_t node) {
  sink.key(key);
  sink.open_list(Layout::flow);
  sink.number(edition);
  sink.text(trace.editions[edition].nodes[node].id());
  sink.close_list();
}

/// The members of one lineage, into an open map.
template <class Sink>
void describe_lineage(Sink &sink, const Trace &trace, std::uint32_t index) {
  const Lineage &lineage = trace.lineages[index];
  sink.key("lineage");
  sink.word(lineage_name(index));
  sink.key("nodes");
  sink.open_list();
  for (const TraceNode &node : lineage.nodes) {
    const EditionIndex &side = trace.editions[node.edition];
    sink.open_map(Layout::flow);
    sink.key("edition");
    sink.number(node.edition);
    if (node.node != no_node) {
      sink.key("id");
      sink.text(side.nodes[node.node].id());
    }
    sink.key("status");
    sink.word(name(node.status));
    if (node.node != no_node) {
      sink.key("text");
      sink.text(text_of(side.nodes[node.node]));
    }
    sink.close_map();
  }
  sink.close_list();
  sink.key("links");
  sink.open_list(lineage.links.empty() ? Layout::flow : Layout::block);
  for (const TraceLink &link : lineage.links) {
    sink.open_map(Layout::flow);
    describe_end(sink, "from", trace, link.from_edition, link.from_node);
    describe_end(sink, "to", trace, link.to_edition, link.to_node);
    sink.key("change");
    sink.open_list(Layout::flow);
    for_each(link.change, [&](Change change) { sink.word(name(change)); });
    sink.close_list();
    describe_ratio(sink, "similarity", link.similarity);
    sink.close_map();
  }
  sink.close_list();
}

template <class Sink>
void describe(Sink &sink, const TraceView &view) {
  const Trace &trace = *view.trace;
  sink.open_map();
  sink.key("schema");
  sink.word(trace_schema);
  sink.key("editions");
  sink.open_list();
  for (const EditionIndex &side : trace.editions) {
    sink.open_map(Layout::flow);
    sink.key("name");
    sink.text(side.plan->source.name);
    sink.key("title");
    sink.text(side.plan->title);
    sink.close_map();
  }
  sink.close_list();
  sink.key("lineages");
  sink.open_list(view.lineages->empty() ? Layout::flow : Layout::block);
  for (const std::uint32_t index : *view.lineages) {
    sink.open_map();
    describe_lineage(sink, trace, index);
    sink.close_map();
  }
  sink.close_list();
  sink.close_map();
  sink.end_document();
}

}  // namespace celac
