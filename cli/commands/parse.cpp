#include <memory>
#include <optional>
#include <vector>

#include "celac/write/plan/plan_writer.hpp"
#include "cli/batch/out_dir.hpp"
#include "cli/batch/plan_run.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"

namespace celac::cli {
namespace {

void append_plan(std::string &out, const Plan &plan, const std::string &file, ParseFormat to) {
  switch (to) {
    case ParseFormat::json:
      write_plan_json(out, plan);
      return;
    case ParseFormat::ndjson:
      write_plan_ndjson(out, plan, file);
      return;
    case ParseFormat::yaml:
      out += out.empty() ? "" : "---\n";
      write_plan_yaml(out, plan);
      return;
  }
}

// Of a run's only file nothing has to make room for another: its memory goes with the process, at once.
void keep_to_the_end(std::vector<Edition> editions) {
  static auto *const kept = new std::vector<std::vector<Edition>>;  // never destroyed
  kept->push_back(std::move(editions));
}

std::string separator(bool first, const Options &options) {
  if (options.to.parse != ParseFormat::yaml) {
    return {};
  }
  if (!first) {
    return "---\n";
  }
  return options.modeline.empty() ? "" : "# yaml-language-server: $schema=" + options.modeline + "\n";
}

std::string_view ending_of(ParseFormat to) {
  return to == ParseFormat::json ? ".json" : to == ParseFormat::ndjson ? ".ndjson" : ".yaml";
}

PlanOutcome parse_file(const std::string &file, const Options &options, const Streams &streams) {
  PlanOutcome parsed;
  parsed.file = shown_name(file, options);
  std::shared_ptr<const Decisions> decisions;
  auto editions = load_editions(file, options, streams, decisions);
  if (!editions) {
    parsed.refused = true;
    parsed.findings.push_back(editions.error());
    return parsed;
  }
  decisions.reset();  // the model does not need them, and they are larger than it
  const bool own_files = !options.out_dir.empty();
  std::string text;
  for (const Edition &edition : *editions) {
    constexpr std::size_t longest = 4;  // times the source; room that is not written to is no memory
    text.reserve(text.size() + longest * edition.source.bytes().size());
    parsed.findings.insert(parsed.findings.end(), edition.diagnostics.begin(), edition.diagnostics.end());
    append_plan(text, edition.plan, parsed.file, options.to.parse);
    if (own_files) {
      parsed.texts.push_back(separator(true, options) + text);
      text.clear();
    }
  }
  if (!text.empty()) {
    parsed.texts.push_back(std::move(text));
  }
  if (!options.batch.lists() && options.files.size() < 2) {
    keep_to_the_end(std::move(*editions));
  }
  return parsed;
}

}  // namespace

int run_parse(const Options &options, const Streams &streams) {
  const auto work = [&](const std::string &file) { return parse_file(file, options, streams); };
  if (!options.out_dir.empty()) {
    return write_into_folder(options, streams, ending_of(options.to.parse), work);
  }
  std::optional<Journal> journal;
  if (!options.batch.resume.empty()) {
    auto opened = Journal::open(options.batch.resume);
    if (!opened) {
      report(opened.error(), streams);
      return trouble;
    }
    journal = std::move(*opened);
  }
  PlanFormat format;
  format.work = work;
  format.separator = [&](bool first) { return separator(first, options); };
  format.ndjson = options.to.parse == ParseFormat::ndjson;
  return PlanRun(std::move(format), options, streams, std::move(journal)).all();
}

}  // namespace celac::cli
