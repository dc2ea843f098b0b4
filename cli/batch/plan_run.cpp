#include "cli/batch/plan_run.hpp"

#include <utility>

#include "celac/write/plan/plan_writer.hpp"
#include "cli/input.hpp"

namespace celac::cli {

Diagnostic one_plan_a_file(const std::string &file) {
  return make_error("usage", file, "this format holds one plan in a file: render them one by one");
}

// Of one file by itself there is nothing to write if it is refused; in a series its record would be missed.
PlanRun::PlanRun(PlanFormat format, const Options &options, const Streams &streams, std::optional<Journal> journal)
    : format_(std::move(format)), options_(options), streams_(streams), journal_(std::move(journal)),
      records_refusals_(format_.ndjson && (options.batch.lists() || options.files.size() > 1)) {
  if (journal_) {
    counts_.before = journal_->done();
    counts_.refused_before = journal_->refused();
    output_.emplace(journal_->descriptor(), options.batch.resume, streams);
  } else {
    output_.emplace(options, streams);
  }
}

int PlanRun::all() {
  const bool written = run_batch<PlanOutcome>(
      options_, streams_, [this](const std::string &file) { return journal_ && is_done(file); }, format_.work,
      [](const Diagnostic &error) { return PlanOutcome{error.file, {}, {}, {error}, true, true}; },
      [this](PlanOutcome &outcome, Progress &progress) { return take(outcome, progress); });
  // With one file that was refused there is nothing to put in the target's place.
  const bool nothing = counts_.files > 0 && first_;
  if (!written || nothing) {
    return trouble;
  }
  const bool finished = (!format_.close || write_collected()) && output_->finish();
  report_summary(counts_, options_, streams_);
  return finished && counts_.refused + counts_.refused_before == 0 ? done : trouble;
}

bool PlanRun::write_collected() {
  std::string text;
  const auto notes = format_.close(text);
  if (!notes) {
    report(notes.error(), streams_);
    return false;
  }
  report(*notes, options_, streams_);
  return output_->write(text);
}

// What the records of a plan have as the hash of its file; none where there is no file to read, or a model, whose
// records have the hashes of the plans that it was made of.
std::optional<std::string> PlanRun::hash_of(const std::string &name) const {
  const auto source = read_source(name, options_, streams_);
  return source && !is_model(*source, options_) ? std::optional(source->xxh3()) : std::nullopt;
}

// The last file of an earlier run is looked at again: it may have had more plans than were written.
bool PlanRun::is_done(const std::string &name) {
  if (!journal_->claim(name)) {
    return true;
  }
  const std::string file = shown_name(name, options_);
  const bool known = journal_->knows(file);
  if (!known || !journal_->has(file, hash_of(name))) {
    counts_.before -= known && counts_.before > 0 ? 1U : 0U;  // the file has changed
    return false;
  }
  if (!journal_->is_last(file) || looked_again_) {
    return true;
  }
  looked_again_ = true;
  again_ = file;
  return false;
}

bool PlanRun::take(PlanOutcome &outcome, Progress &progress) {
  if (outcome.unnamed && journal_ && (!journal_->claim(outcome.file) || journal_->has(outcome.file, std::nullopt))) {
    return true;
  }
  const bool again = again_ == outcome.file;
  if (again) {
    again_.reset();
  }
  counts_.files += again ? 0U : 1U;
  if (outcome.refused && !again) {
    ++counts_.refused;
    progress.refused();
  }
  if (!again && !outcome.findings.empty()) {
    progress.clear();
    report(outcome.findings, options_, streams_);
  }
  if (format_.one_plan && counts_.files > 1) {
    report(one_plan_a_file(outcome.file), streams_);
    return false;
  }
  if (outcome.refused && records_refusals_) {
    record_refusals(outcome);
  }
  for (const Plan &plan : outcome.plans) {
    first_ = false;
    format_.collect(plan);
  }
  for (const std::string &text : outcome.texts) {
    const std::string between = again ? "" : format_.separator(first_);
    first_ = false;
    if (!output_->write(between) || !output_->write(again ? journal_->rest(text) : text)) {
      return false;
    }
  }
  return true;
}

void PlanRun::record_refusals(PlanOutcome &outcome) const {
  std::string text;
  for (const Diagnostic &finding : outcome.findings) {
    if (finding.severity == Severity::error) {
      write_refusal_ndjson(text, finding, outcome.file);
    }
  }
  outcome.texts.push_back(std::move(text));
}

}  // namespace celac::cli
