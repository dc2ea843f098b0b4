#include <fmt/core.h>

#include <algorithm>
#include <thread>

#include "cli/arguments/parser.hpp"
#include "cli/git_diff.hpp"

namespace celac::cli {

// Options that only one format has a use for.
std::string Parser::misplaced_option() const {
  struct Only {
    bool given;
    RenderFormat to;
    const char *words;
  };
  const Command command = options_.command;
  const bool csv = command == Command::diff    ? options_.to.diff == DiffFormat::csv
                   : command == Command::trace ? options_.to.trace == TraceFormat::csv
                   : command == Command::align ? options_.to.align == AlignFormat::csv
                                               : options_.to.render == RenderFormat::csv;
  if (options_.excel && !csv) {
    return fmt::format("celac: --excel is for --to csv\ncelac: see 'celac {} --help'\n", command_);
  }
  for (const Only &only : {Only{!options_.source_file.empty(), RenderFormat::source, "--source is for --to source"},
                           Only{!options_.country.empty(), RenderFormat::akn, "--country is for --to akn"},
                           Only{!options_.author.empty(), RenderFormat::akn, "--author is for --to akn"},
                           Only{!options_.date.empty(), RenderFormat::akn, "--date is for --to akn"}}) {
    if (only.given && options_.to.render != only.to) {
      return fmt::format("celac: {}\ncelac: see 'celac render --help'\n", only.words);
    }
  }
  const bool table = options_.to.render == RenderFormat::csv || options_.to.render == RenderFormat::ndjson;
  if (options_.command == Command::render && options_.paragraphs && !table) {
    return "celac: --paragraphs is for --to csv or ndjson\ncelac: see 'celac render --help'\n";
  }
  const bool lines = options_.to.diff == DiffFormat::csv || options_.to.diff == DiffFormat::ndjson;
  if (command == Command::diff && options_.paragraphs && !lines) {
    return "celac: --paragraphs is for --to csv or ndjson\ncelac: see 'celac diff --help'\n";
  }
  if (options_.stat && options_.to.diff != DiffFormat::text) {
    return "celac: --stat is for --to text\ncelac: see 'celac diff --help'\n";
  }
  return {};
}

std::string Parser::misplaced_batch_option() const {
  const BatchOptions &batch = options_.batch;
  const bool stdin_read = std::count(options_.files.begin(), options_.files.end(), "-") > 0 ||
                          (options_.files.empty() && batch.files_from.empty() && batch.globs.empty());
  if (batch.nul && batch.files_from.empty()) {
    return "celac: -0 is for --files-from\n";
  }
  if (std::count(batch.globs.begin(), batch.globs.end(), "") > 0) {
    return "celac: --glob is empty\n";
  }
  if (!batch.resume.empty() && options_.to.parse != ParseFormat::ndjson) {
    return "celac: --resume is for --to ndjson\n";
  }
  return !batch.resume.empty() && stdin_read ? "celac: --resume cannot go on with standard input\n" : "";
}

Arguments Parser::finish() {
  if (options_.output == "-") {
    options_.output.clear();  // as "-" is standard input where a file is read
  }
  options_.validate.fix = options_.validate.fix || options_.validate.unsafe_fixes || options_.validate.dry_run;
  if (options_.command == Command::explain && positional_.size() < 2) {
    options_.ids = positional_;
    return {options_, {}, done};
  }
  if (options_.command == Command::show || options_.command == Command::explain) {
    options_.files = {positional_.front()};
    options_.ids.assign(positional_.begin() + 1, positional_.end());
  }
  if (options_.command == Command::diff && !take_git_arguments(options_)) {
    return {std::nullopt, "celac: diff takes two files, OLD and NEW\ncelac: see 'celac diff --help'\n", trouble};
  }
  if (options_.command == Command::explain && options_.ids.size() != 1) {
    return {std::nullopt, "celac: explain takes a CODE, or a FILE and one id\n", trouble};
  }
  if (const std::string fault = misplaced_option(); !fault.empty()) {
    return {std::nullopt, fault, trouble};
  }
  BatchOptions &batch = options_.batch;
  if (const std::string fault = misplaced_batch_option(); !fault.empty()) {
    return {std::nullopt, fault, trouble};
  }
  if (batch.jobs == 0) {
    batch.jobs = std::max(1U, std::thread::hardware_concurrency());
  }
  if (options_.files.empty() && batch.files_from.empty()) {
    options_.files = {batch.globs.empty() ? "-" : "."};
  }
  const std::ptrdiff_t others = (batch.files_from == "-" ? 1 : 0) + (options_.gold == "-" ? 1 : 0);
  if (std::count(options_.files.begin(), options_.files.end(), "-") + others > 1) {
    return {std::nullopt, "celac: standard input can be read only once\n", trouble};
  }
  return {options_, {}, done};
}

}  // namespace celac::cli
