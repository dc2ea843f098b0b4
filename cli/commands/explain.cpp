#include <fmt/core.h>

#include <algorithm>

#include "celac/check/registry.hpp"
#include "celac/commitments/commitments.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/common/escape.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace celac::cli {
namespace {

std::string in_words(const Explanation &explanation) {
  std::string out = fmt::format("{}  (line {})\n  {}\n", printable_line(explanation.id), explanation.lines.first,
                                printable_line(explanation.line));
  out += fmt::format("read as: {}\n", explanation.chosen);
  for (const auto &evidence : explanation.evidence) {
    out += fmt::format("  {:>3}  {}\n", evidence.cost, evidence.rule);
  }
  // The runner-up is searched with more patience than the reading was, and so may turn out to be the better one.
  out += fmt::format("runner-up: {}, {}\n", explanation.runner_up,
                     explanation.margin < 0 ? fmt::format("costs {} less: the search missed it", -explanation.margin)
                                            : fmt::format("costs {} more", explanation.margin));
  return printable(out);
}

int explain_code(const Options &options, const Streams &streams) {
  std::string text;
  if (options.ids.empty()) {
    text = check::list_rules();
  } else if (const check::Rule *rule = check::find_explained(options.ids.front())) {
    text = check::explain(*rule);
  } else {
    report(make_error("usage", "", fmt::format("there is no code '{}'", options.ids.front()), {},
                      "'celac explain' lists all codes; of a node: celac explain FILE ID"),
           streams);
    if (const std::string near = check::code_near(options.ids.front()); !near.empty()) {
      const std::string meant = fmt::format("celac: did you mean '{}'?\n", near);
      std::fwrite(meant.data(), 1, meant.size(), streams.err);
    }
    return trouble;
  }
  Output output(options, streams);
  return output.write(text) && output.finish() ? done : trouble;
}

}  // namespace

int run_explain(const Options &options, const Streams &streams) {
  if (options.files.empty()) {
    return explain_code(options, streams);
  }
  const std::string &file = options.files.front();
  std::shared_ptr<const Decisions> decisions;
  const auto editions = load_editions(file, options, streams, decisions);
  if (!editions) {
    report(editions.error(), streams);
    return trouble;
  }
  const Edition &edition = editions->front();
  if (edition.source.bytes().empty()) {
    report(make_error("usage", file, "is a model: only a plan's own text shows why a node stands where it stands"),
           streams);
    return trouble;
  }
  if (decisions == nullptr) {
    report(make_error("usage", file,
                      "is canonical Markdown: its levels and marks say where nodes stand, nothing was weighed"),
           streams);
    return trouble;
  }
  const auto nodes = find_units(edition.plan, options.ids.front());
  if (!nodes) {
    report(make_error(nodes.error().code, file, nodes.error().message), streams);
    return trouble;
  }
  const Commitments all = find_commitments(edition.plan);
  std::string text;
  for (const NodeRef &node : *nodes) {
    if (const auto explanation = explain_node(edition, *decisions, node.id())) {
      text += in_words(*explanation);
    }
    const auto unit = std::find_if(all.commitments.begin(), all.commitments.end(),
                                   [&](const Commitment &one) { return one.id == node.id(); });
    if (unit != all.commitments.end() && !all.language.empty()) {
      write_commitment_reasons(text, *unit);
    }
  }
  Output output(options, streams);
  return output.write(text) && output.finish() ? done : trouble;
}

}  // namespace celac::cli
