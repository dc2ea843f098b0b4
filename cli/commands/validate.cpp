#include <optional>

#include "celac/write/common/escape.hpp"
#include "cli/baseline.hpp"
#include "cli/batch/batch.hpp"
#include "cli/checking.hpp"
#include "cli/commands/commands.hpp"
#include "cli/config.hpp"
#include "cli/input.hpp"
#include "cli/mending.hpp"
#include "cli/reports.hpp"

namespace celac::cli {
namespace {

bool fails(const ReportCounts &counts, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::error:
      return counts.error > 0;
    case FailOn::warning:
      return counts.error + counts.warning > 0;
    case FailOn::info:
      return counts.error + counts.warning + counts.info > 0;
    case FailOn::never:
      return false;
  }
  return false;
}

int show_settings(const Settings &settings, const Options &options, const Streams &streams) {
  std::string text;
  for (const Settings::Origin &origin : settings.origins) {
    text += printable_line(origin.setting + ": " + origin.value + "  # " + origin.from) + "\n";
  }
  Output output(options, streams);
  return output.write(text) && output.finish() ? done : trouble;
}

// Standard output is the mended text's, or the patch's.
Streams streams_of_report(const Options &options, const Streams &streams) {
  Streams out = streams;
  const ValidateOptions &wanted = options.validate;
  const bool stdin_mended = wanted.fix && !options.files.empty() && options.files.front() == "-";
  out.out = stdin_mended || wanted.dry_run ? streams.err : streams.out;
  return out;
}

class Run {
 public:
  Run(const Options &options, const Settings &settings, const Streams &streams)
      : options_(options), settings_(settings), streams_(streams), report_streams_(streams_of_report(options, streams)),
        reports_(options_, report_streams_), to_write_(options.validate.write_baseline) {
    options_.language = settings.language;
  }

  int all(Baseline baseline) {
    const bool written = run_batch<Checked>(
        options_, streams_, {},
        [this](const std::string &file) { return check_file(file, options_, settings_.selection, streams_); },
        [](const Diagnostic &error) {
          Checked checked;
          checked.file = error.file;
          checked.findings = {error};
          checked.trouble = true;
          return checked;
        },
        [&](Checked &checked, Progress &progress) { return one(checked, baseline, progress); });
    if (!reports_.finish() || !written || !write_baseline()) {
      return trouble;
    }
    const bool failed = fails(reports_.counts(), settings_.fail_on) && !options_.validate.exit_zero;
    return bad_ ? trouble : failed ? findings : done;
  }

 private:
  bool one(Checked &checked, Baseline &baseline, Progress &progress) {
    const ValidateOptions &wanted = options_.validate;
    const std::string &file = checked.file;
    if (wanted.fix) {
      progress.clear();  // the report may go to standard error
    }
    bad_ = bad_ || checked.trouble;
    if (wanted.fix && !checked.trouble && !checked.model) {
      if (auto problem = mend_file(file, options_, settings_.selection, streams_, checked, reports_.counts().mended)) {
        bad_ = true;
        checked.findings.insert(checked.findings.begin(), std::move(*problem));
      }
    }
    const Source *source = checked.source.bytes().empty() ? nullptr : &checked.source;
    if (!wanted.write_baseline.empty()) {
      to_write_.add(checked.findings, source);
    }
    if (!baseline.entries.empty()) {
      reports_.counts().baseline += baseline.filter(checked.findings, source);
    }
    return reports_.add(source, checked.findings);
  }

  bool write_baseline() {
    if (options_.validate.write_baseline.empty()) {
      return true;
    }
    Options to_file = options_;
    to_file.output = options_.validate.write_baseline;
    Output output(to_file, streams_);
    return output.write(to_write_.text()) && output.finish();
  }

  Options options_;
  const Settings &settings_;
  const Streams &streams_;
  Streams report_streams_;
  Reports reports_;
  BaselineWriter to_write_;
  bool bad_ = false;
};

}  // namespace

int run_validate(const Options &options, const Streams &streams) {
  const auto settings = load_settings(options, streams);
  if (!settings) {
    report(settings.error(), streams);
    return trouble;
  }
  if (options.validate.show_config) {
    return show_settings(*settings, options, streams);
  }
  Baseline baseline;
  if (!settings->baseline.empty() && options.validate.write_baseline.empty()) {
    auto known = read_baseline(settings->baseline, options, streams);
    if (!known) {
      report(known.error(), streams);
      return trouble;
    }
    baseline = std::move(*known);
  }
  return Run(options, *settings, streams).all(std::move(baseline));
}

}  // namespace celac::cli
