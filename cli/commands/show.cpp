#include "celac/plan/lookup.hpp"
#include "celac/write/node_writer.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace celac::cli {
namespace {

void append_node(std::string &out, const NodeRef &node, To to, bool first) {
  switch (to) {
    case To::yaml:
      out += first ? "" : "---\n";
      write_node_yaml(out, node);
      return;
    case To::json:
      write_node_json(out, node);
      return;
    case To::text:
    case To::ndjson:
      write_node_text(out, node);
      return;
  }
}

}  // namespace

int run_show(const Options &options, const Streams &streams) {
  const auto editions = load_editions(options.files.front(), options, streams);
  if (!editions) {
    report(editions.error(), streams);
    return trouble;
  }
  std::string text;
  for (const Edition &edition : *editions) {
    report(edition.diagnostics, options, streams);
    if (options.list_ids && options.ids.empty()) {
      for (const NodeRef &node : all_nodes(edition.plan)) {
        text += node.id() + "\n";
      }
      continue;
    }
    std::vector<std::string> queries = options.ids;
    if (queries.empty()) {
      for (const NodeRef &node : all_nodes(edition.plan)) {
        if (node.depth == 0) {
          queries.push_back(node.id());
        }
      }
    }
    for (const std::string &query : queries) {
      const auto nodes = find_nodes(edition.plan, query);
      if (!nodes) {
        Diagnostic error = nodes.error();
        error.file = options.files.front();
        report(error, streams);
        return trouble;
      }
      for (const NodeRef &node : *nodes) {
        if (options.list_ids) {
          text += node.id() + "\n";
        } else {
          append_node(text, node, options.to, text.empty());
        }
      }
    }
  }
  Output output(options, streams);
  return output.write(text) && output.finish() ? done : trouble;
}

}  // namespace celac::cli
