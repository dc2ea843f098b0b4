#include "celac/write/plan_writer.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace celac::cli {
namespace {

void append_plan(std::string &out, const Plan &plan, const Options &options, bool first) {
  switch (options.to) {
    case To::json:
      write_plan_json(out, plan);
      return;
    case To::ndjson:
      write_plan_ndjson(out, plan);
      return;
    case To::yaml:
    case To::text:
    case To::markdown:
    case To::html:
    case To::akn:
    case To::csv:
    case To::source:
      break;
  }
  if (!first) {
    out += "---\n";
  } else if (!options.modeline.empty()) {
    out += "# yaml-language-server: $schema=" + options.modeline + "\n";
  }
  write_plan_yaml(out, plan);
}

}  // namespace

int run_parse(const Options &options, const Streams &streams) {
  Output output(options, streams);
  int status = done;
  bool first = true;
  std::string text;
  for (const std::string &file : options.files) {
    const auto editions = load_editions(file, options, streams);
    if (!editions) {
      report(editions.error(), streams);
      status = trouble;
      continue;
    }
    for (const Edition &edition : *editions) {
      report(edition.diagnostics, options, streams);
      text.clear();
      append_plan(text, edition.plan, options, first);
      first = false;
      if (!output.write(text)) {
        return trouble;
      }
    }
  }
  // With one file that was refused there is nothing to put in the target's place.
  if (first) {
    return trouble;
  }
  return output.finish() ? status : trouble;
}

}  // namespace celac::cli
