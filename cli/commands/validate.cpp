#include <fmt/core.h>

#include <map>

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

bool fails(Severity severity, FailOn fail_on) {
  switch (fail_on) {
    case FailOn::error:
      return severity == Severity::error;
    case FailOn::warning:
      return severity != Severity::info;
    case FailOn::info:
      return true;
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
  Run(const Options &options, SettingsByFile &settings, const Streams &streams)
      : options_(options), settings_(settings), streams_(streams), report_streams_(streams_of_report(options, streams)),
        reports_(options_, report_streams_), to_write_(options.validate.write_baseline) {}

  int all() {
    const bool written = run_batch<Checked>(
        options_, streams_, {},
        [this](const std::string &file) {
          const auto &settings = settings_.of(file);
          if (!settings) {
            Checked nothing;
            nothing.file = file;
            return nothing;
          }
          return check_file(file, for_file(*settings), settings->selection, streams_);
        },
        [](const Diagnostic &error) {
          Checked checked;
          checked.file = error.file;
          checked.findings = {error};
          checked.trouble = true;
          return checked;
        },
        [&](Checked &checked, Progress &progress) { return one(checked, progress); });
    // Files are written whole also where standard output was closed.
    const bool reported = reports_.finish();
    const bool noted = write_baseline();
    if (!reported || !noted || !written) {
      return trouble;
    }
    report_stale();
    return bad_ ? trouble : failed_ && !options_.validate.exit_zero ? findings : done;
  }

 private:
  [[nodiscard]] Options for_file(const Settings &settings) const {
    Options own = options_;
    own.language = settings.language;
    return own;
  }

  bool one(Checked &checked, Progress &progress) {
    const ValidateOptions &wanted = options_.validate;
    const std::string &file = checked.file;
    const auto &settings = settings_.of(file);
    if (!settings) {
      progress.clear();
      report(settings.error(), streams_);
      return false;
    }
    if (wanted.fix) {
      progress.clear();  // the report may go to standard error
    }
    bad_ = bad_ || checked.trouble;
    if (checked.trouble) {
      progress.refused();
    }
    if (wanted.fix && !checked.trouble && !checked.model) {
      if (auto problem = mend_file(file, for_file(*settings), settings->selection, streams_, checked,
                                   reports_.counts())) {
        bad_ = true;
        checked.findings.insert(checked.findings.begin(), std::move(*problem));
      }
    }
    const Source *source = checked.source.bytes().empty() ? nullptr : &checked.source;
    if (!wanted.write_baseline.empty()) {
      to_write_.add(checked.findings, source);
    } else if (!settings->baseline.empty()) {
      Baseline *baseline = known_findings(settings->baseline);
      if (baseline == nullptr) {
        return false;
      }
      reports_.counts().baseline += baseline->filter(file, checked.findings, source, settings->selection);
    }
    for (const Diagnostic &finding : checked.findings) {
      failed_ = failed_ || fails(finding.severity, settings->fail_on);
    }
    return reports_.add(source, checked.findings);
  }

  // The baseline of that name; null where it cannot be read, which is reported.
  Baseline *known_findings(const std::string &file) {
    const auto known = baselines_.find(file);
    if (known != baselines_.end()) {
      return &known->second;
    }
    auto baseline = read_baseline(file, options_, streams_);
    if (!baseline) {
      report(baseline.error(), streams_);
      return nullptr;
    }
    return &baselines_.emplace(file, std::move(*baseline)).first->second;
  }

  void report_stale() const {
    for (const auto &[file, baseline] : baselines_) {
      const std::size_t stale = options_.quiet ? 0 : baseline.stale();
      if (stale > 0) {
        const std::string text = printable_line(
            as_utf8(fmt::format("celac: {}: {} no finding any more: --write-baseline leaves {} out", file,
                                stale == 1 ? "1 entry stands for" : fmt::format("{} entries stand for", stale),
                                stale == 1 ? "it" : "them")));
        fmt::print(streams_.err, "{}\n", text);
      }
    }
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
  SettingsByFile &settings_;
  const Streams &streams_;
  Streams report_streams_;
  Reports reports_;
  BaselineWriter to_write_;
  std::map<std::string, Baseline> baselines_;
  bool bad_ = false;
  bool failed_ = false;
};

}  // namespace

int run_validate(const Options &options, const Streams &streams) {
  SettingsByFile by_file(options, streams);
  // A fault of the settings is said before anything is done, where it can be.
  const std::string first = options.files.empty() ? "-" : options.files.front();
  const auto &settings = by_file.of(options.batch.globs.empty() ? first : first + "/-");
  if (!settings) {
    report(settings.error(), streams);
    return trouble;
  }
  return options.validate.show_config ? show_settings(*settings, options, streams)
                                      : Run(options, by_file, streams).all();
}

}  // namespace celac::cli
