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

// A plan that has gone since is done. What is refused, or holds models, has no record that says of which bytes it is:
// it is worked on again, and then compared.
bool PlanRun::is_done(const std::string &name) {
  if (!journal_->claim(name)) {
    return true;
  }
  const std::string file = shown_name(name, options_);
  const auto source = read_source(name, options_, streams_);
  if (!source) {
    return source.error().code == "unreadable" && journal_->has(file, std::nullopt);
  }
  return !is_model(*source, options_) && journal_->has(file, source->xxh3());
}

// Takes what an earlier run has written already out of the outcome; false where that is all of it.
bool PlanRun::resume(PlanOutcome &outcome) {
  std::string records;
  for (const std::string &text : outcome.texts) {
    records += text;
  }
  const Journal::Past past = journal_->past(outcome.file, records);
  if (past == Journal::Past::same) {
    return false;
  }
  if (past != Journal::Past::nothing) {
    counts_.before -= 1;
    counts_.refused_before -= journal_->refused(outcome.file) ? 1U : 0U;
  }
  outcome.texts = {past == Journal::Past::begun ? std::string(journal_->rest(records)) : std::move(records)};
  return true;
}

bool PlanRun::take(PlanOutcome &outcome, Progress &progress) {
  if (outcome.refused && records_refusals_) {
    record_refusals(outcome);
  }
  if (journal_ && ((outcome.unnamed && !journal_->claim(outcome.file)) || !resume(outcome))) {
    return true;
  }
  ++counts_.files;
  if (outcome.refused) {
    ++counts_.refused;
    progress.refused();
  }
  if (!outcome.findings.empty()) {
    progress.clear();
    report(outcome.findings, options_, streams_);
  }
  if (format_.one_plan && counts_.files > 1) {
    report(one_plan_a_file(outcome.file), streams_);
    return false;
  }
  for (const Plan &plan : outcome.plans) {
    first_ = false;
    format_.collect(plan);
  }
  for (const std::string &text : outcome.texts) {
    const std::string between = format_.separator(first_);
    first_ = false;
    if (!output_->write(between) || !output_->write(text)) {
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
