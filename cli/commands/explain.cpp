#include <fmt/core.h>

#include "celac/canonical/canonical.hpp"
#include "celac/check/registry.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/write/common/escape.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/suggest.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace celac::cli {
namespace {

std::string in_words(const Explanation &explanation) {
  std::string out = fmt::format("{}  (line {})\n  {}\n", explanation.id, explanation.lines.first, explanation.line);
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
    Diagnostic refusal;
    refusal.code = "usage";
    refusal.message = fmt::format("there is no code '{}'", options.ids.front());
    refusal.help = "'celac explain' lists all codes; of a node: celac explain FILE ID";
    report(refusal, streams);
    const std::string meant = did_you_mean(options.ids.front(), check::explained_codes());
    std::fwrite(meant.data(), 1, meant.size(), streams.err);
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
  const auto editions = load_editions(file, options, streams);
  if (!editions) {
    report(editions.error(), streams);
    return trouble;
  }
  const Edition &edition = editions->front();
  Diagnostic refusal;
  refusal.file = file;
  if (edition.source.bytes().empty()) {
    refusal.code = "usage";
    refusal.message = "is a model: only a plan's own text shows why a node stands where it stands";
    report(refusal, streams);
    return trouble;
  }
  if (is_canonical(edition.source.bytes())) {
    refusal.code = "usage";
    refusal.message = "is canonical Markdown: its levels and marks say where nodes stand, nothing was weighed";
    report(refusal, streams);
    return trouble;
  }
  const auto nodes = find_nodes(edition.plan, options.ids.front());
  if (!nodes) {
    refusal.code = nodes.error().code;
    refusal.message = nodes.error().message;
    report(refusal, streams);
    return trouble;
  }
  std::string text;
  for (const NodeRef &node : *nodes) {
    if (const auto explanation = explain_node(edition, read_options(file, options), node.id())) {
      text += in_words(*explanation);
    }
  }
  Output output(options, streams);
  return output.write(text) && output.finish() ? done : trouble;
}

}  // namespace celac::cli
