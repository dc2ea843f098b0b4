#include <optional>

#include "celac/write/plan/plan_writer.hpp"
#include "cli/batch/batch.hpp"
#include "cli/batch/journal.hpp"
#include "cli/batch/summary.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace celac::cli {
namespace {

// What became of one file.
struct Parsed {
  std::string file;
  std::string text;
  std::vector<Diagnostic> warnings;
  std::optional<Diagnostic> error;
  bool unnamed = false;  // no file: a directory or a list that could not be read
};

void append_plan(std::string &out, const Plan &plan, const std::string &file, To to) {
  switch (to) {
    case To::json:
      write_plan_json(out, plan);
      return;
    case To::ndjson:
      write_plan_ndjson(out, plan, file);
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
  out += out.empty() ? "" : "---\n";
  write_plan_yaml(out, plan);
}

Parsed parse_file(const std::string &file, const Options &options, const Streams &streams) {
  Parsed parsed;
  parsed.file = shown_name(file, options);
  const auto editions = load_editions(file, options, streams);
  if (!editions) {
    parsed.error = editions.error();
    return parsed;
  }
  for (const Edition &edition : *editions) {
    parsed.warnings.insert(parsed.warnings.end(), edition.diagnostics.begin(), edition.diagnostics.end());
    append_plan(parsed.text, edition.plan, parsed.file, options.to);
  }
  return parsed;
}

class Run {
 public:
  Run(const Options &options, const Streams &streams, std::optional<Journal> journal)
      : options_(options), streams_(streams), journal_(std::move(journal)) {
    if (journal_) {
      counts_.before = journal_->done();
      counts_.refused_before = journal_->refused();
      output_.emplace(journal_->descriptor(), options.batch.resume, streams);
    } else {
      output_.emplace(options, streams);
    }
    // Of one file by itself there is nothing to write if it is refused; in a series its record would be missed.
    const bool series = options.batch.lists() || options.files.size() > 1;
    records_refusals_ = options.to == To::ndjson && series;
  }

  int all() {
    const bool written = run_batch<Parsed>(
        options_, streams_, [this](const std::string &file) { return journal_ && is_done(file); },
        [this](const std::string &file) { return parse_file(file, options_, streams_); },
        [](const Diagnostic &error) {
          return Parsed{error.file, {}, {}, error, true};
        },
        [this](Parsed &parsed, Progress &progress) { return take(parsed, progress); });
    // With one file that was refused there is nothing to put in the target's place.
    const bool nothing = counts_.files > 0 && first_;
    if (!written || nothing) {
      return trouble;
    }
    const bool finished = output_->finish();
    report_summary(counts_, options_, streams_);
    return finished && counts_.refused + counts_.refused_before == 0 ? done : trouble;
  }

 private:
  // The last file of an earlier run is looked at again: it may have had more plans than were written.
  bool is_done(const std::string &name) {
    const std::string file = shown_name(name, options_);
    const bool again = journal_->is_last(file) && !looked_again_;
    looked_again_ = looked_again_ || again;
    return !journal_->claim(file) && !again;
  }

  bool take(Parsed &parsed, Progress &progress) {
    if (parsed.unnamed && journal_ && !journal_->claim(parsed.file)) {
      return true;
    }
    const bool again = journal_ && journal_->is_last(parsed.file);
    counts_.files += again ? 0U : 1U;
    counts_.refused += parsed.error && !again ? 1U : 0U;
    if (!again && (parsed.error || !parsed.warnings.empty())) {
      progress.clear();
      report(parsed.warnings, options_, streams_);
      if (parsed.error) {
        report(*parsed.error, streams_);
      }
    }
    if (parsed.error && records_refusals_) {
      write_refusal_ndjson(parsed.text, *parsed.error, parsed.file);
    }
    if (parsed.text.empty()) {
      return true;
    }
    const std::string between = again ? "" : separator();
    first_ = false;
    return output_->write(between) && output_->write(again ? journal_->rest(parsed.text) : parsed.text);
  }

  [[nodiscard]] std::string separator() const {
    if (options_.to != To::yaml) {
      return {};
    }
    if (!first_) {
      return "---\n";
    }
    return options_.modeline.empty() ? "" : "# yaml-language-server: $schema=" + options_.modeline + "\n";
  }

  const Options &options_;
  const Streams &streams_;
  std::optional<Journal> journal_;
  std::optional<Output> output_;
  BatchCounts counts_;
  bool records_refusals_ = false;
  bool looked_again_ = false;
  bool first_ = true;
};

}  // namespace

int run_parse(const Options &options, const Streams &streams) {
  std::optional<Journal> journal;
  if (!options.batch.resume.empty()) {
    auto opened = Journal::open(options.batch.resume);
    if (!opened) {
      report(opened.error(), streams);
      return trouble;
    }
    journal = std::move(*opened);
  }
  return Run(options, streams, std::move(journal)).all();
}

}  // namespace celac::cli
