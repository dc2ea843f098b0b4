#include <algorithm>
#include <iterator>

#include "celac/canonical/writer.hpp"
#include "celac/plan/matching.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/plan/citation_style.hpp"
#include "celac/write/plan/node_writer.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace celac::cli {
namespace {

void append_node(std::string &out, const NodeRef &node, ShowFormat to) {
  switch (to) {
    case ShowFormat::yaml:
      out += out.empty() ? "" : "---\n";
      write_node_yaml(out, node);
      return;
    case ShowFormat::json:
      write_node_json(out, node);
      return;
    case ShowFormat::markdown:
      write_node_markdown(out, node);
      return;
    case ShowFormat::text:
      write_node_text(out, node);
      return;
  }
}

// Without paragraphs where they are not asked for.
std::vector<NodeRef> units_of(const Plan &plan, bool paragraphs) {
  return paragraphs ? all_units(plan) : all_nodes(plan);
}

// The units that the ids name; without ids the nodes at the root, or for a list all.
Result<std::vector<NodeRef>> named_units(const Plan &plan, const Options &options) {
  std::vector<NodeRef> out;
  if (options.ids.empty()) {
    const bool all = options.list_ids || options.cite || options.grep;
    for (const NodeRef &unit : units_of(plan, options.paragraphs || options.grep)) {
      if (all || unit.depth == 0) {
        out.push_back(unit);
      }
    }
    return out;
  }
  for (const std::string &query : options.ids) {
    const auto units = find_units(plan, query);
    if (!units) {
      return units.error();
    }
    // Of a range the list has what lists have; what is named alone was meant.
    const bool listed = (options.list_ids || options.cite) && !options.paragraphs && units->size() > 1;
    std::copy_if(units->begin(), units->end(), std::back_inserter(out),
                 [&](const NodeRef &unit) { return !listed || unit.paragraph == nullptr; });
  }
  return out;
}

Result<std::vector<NodeRef>> chosen_units(const Plan &plan, const Options &options,
                                          const std::optional<Pattern> &pattern) {
  auto units = named_units(plan, options);
  return units && pattern ? matching_nodes(with_descendants(all_units(plan), *units), *pattern) : units;
}

void append_nodes(std::string &out, const Plan &plan, const std::vector<NodeRef> &nodes, const Options &options) {
  if (options.grep && options.to.show == ShowFormat::text && !options.list_ids && !options.cite) {
    write_found_text(out, all_units(plan), nodes);
    return;
  }
  const auto paths = options.cite ? std::make_optional<NodePaths>(plan) : std::nullopt;
  for (const NodeRef &node : nodes) {
    if (options.list_ids) {
      out += printable_line(node.id()) + "\n";
    } else if (paths) {
      out += printable_line(cite_in_style(options.cite_style, plan, *paths, node)) + "\n";
    } else {
      append_node(out, node, options.to.show);
    }
  }
}

}  // namespace

int run_show(const Options &options, const Streams &streams) {
  std::optional<Pattern> pattern;
  if (options.grep) {
    pattern.emplace(utf8::nfc(*options.grep));
  }
  const auto editions = load_editions(options.files.front(), options, streams);
  if (!editions) {
    report(editions.error(), streams);
    return trouble;
  }
  std::string text;
  for (const Edition &edition : *editions) {
    report(edition.diagnostics, options, streams);
    const auto nodes = chosen_units(edition.plan, options, pattern);
    if (!nodes) {
      Diagnostic error = nodes.error();
      error.file = options.files.front();
      report(error, streams);
      return trouble;
    }
    append_nodes(text, edition.plan, *nodes, options);
  }
  Output output(options, streams);
  const bool written = output.write(text) && output.finish();
  return !written ? trouble : options.grep && text.empty() ? findings : done;
}

}  // namespace celac::cli
