#include "celac/canonical/writer.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/csv.hpp"
#include "celac/write/plan/html_plan.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "celac/write/plan/text_plan.hpp"
#include "cli/batch/batch.hpp"
#include "cli/batch/summary.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"

namespace celac::cli {
namespace {

// Formats whose file holds one plan.
bool single(To to) { return to == To::html || to == To::akn || to == To::markdown; }

Diagnostic one_plan_a_file(const std::string &file) {
  Diagnostic refusal;
  refusal.code = "usage";
  refusal.file = file;
  refusal.message = "this format holds one plan in a file: render them one by one";
  return refusal;
}

CsvDialect input_format_of(const Options &options) { return options.excel ? CsvDialect::excel : CsvDialect::plain; }

// Appends one plan. With an error nothing is appended.
std::optional<Diagnostic> append_plan(std::string &out, const Edition &edition, const std::string &file,
                                      const Options &options, const Streams &streams) {
  switch (options.to) {
    case To::csv:
      write_items_csv(out, edition.plan, input_format_of(options));
      return std::nullopt;
    case To::ndjson:
      write_items_ndjson(out, edition.plan);
      return std::nullopt;
    case To::source: {
      auto bytes = source_of(edition, file, options, streams);
      if (!bytes) {
        return bytes.error();
      }
      out += *bytes;
      return std::nullopt;
    }
    case To::text:
      write_plan_text(out, edition.plan);
      return std::nullopt;
    case To::markdown:
      write_plan_markdown(out, edition.plan);
      return std::nullopt;
    case To::akn:
      write_plan_akn(out, edition.plan, {options.country, options.author, options.date, made_on()});
      return std::nullopt;
    case To::html:
      write_plan_html(out, edition.plan);
      return std::nullopt;
    case To::yaml:
    case To::json:
      break;
  }
  return std::nullopt;
}

// What became of one file.
struct Rendered {
  std::string file;
  std::vector<std::string> texts;  // of each plan in it
  std::vector<Diagnostic> findings;
  bool refused = false;  // the file, or plans in it
};

Rendered render_file(const std::string &file, const Options &options, const Streams &streams) {
  Rendered rendered;
  rendered.file = shown_name(file, options);
  const auto editions = load_editions(file, options, streams);
  if (!editions) {
    rendered.refused = true;
    rendered.findings.push_back(editions.error());
    return rendered;
  }
  if (single(options.to) && editions->size() > 1) {
    rendered.refused = true;
    rendered.findings.push_back(one_plan_a_file(file));
    return rendered;
  }
  for (const Edition &edition : *editions) {
    rendered.findings.insert(rendered.findings.end(), edition.diagnostics.begin(), edition.diagnostics.end());
    std::string text;
    if (const auto error = append_plan(text, edition, file, options, streams)) {
      rendered.refused = true;
      rendered.findings.push_back(*error);
      continue;
    }
    rendered.texts.push_back(std::move(text));
  }
  return rendered;
}

class Run {
 public:
  Run(const Options &options, const Streams &streams)
      : options_(options), streams_(streams), output_(options, streams),
        records_refusals_(options.to == To::ndjson && (options.batch.lists() || options.files.size() > 1)) {}

  int all() {
    const bool written = run_batch<Rendered>(
        options_, streams_, {}, [this](const std::string &file) { return render_file(file, options_, streams_); },
        [](const Diagnostic &error) {
          return Rendered{error.file, {}, {error}, true};
        },
        [this](Rendered &rendered, Progress &progress) { return take(rendered, progress); });
    const bool nothing = counts_.files > 0 && first_;
    if (!written || nothing || !output_.finish()) {
      return trouble;
    }
    report_summary(counts_, options_, streams_);
    return counts_.refused == 0 ? done : trouble;
  }

 private:
  bool take(Rendered &rendered, Progress &progress) {
    ++counts_.files;
    counts_.refused += rendered.refused ? 1U : 0U;
    if (!rendered.findings.empty()) {
      progress.clear();
      report(rendered.findings, options_, streams_);
    }
    if (single(options_.to) && counts_.files > 1) {
      report(one_plan_a_file(rendered.file), streams_);
      return false;
    }
    for (const std::string &text : rendered.texts) {
      if (!output_.write(separator()) || !output_.write(text)) {
        return false;
      }
      first_ = false;
    }
    return !rendered.refused || !records_refusals_ || write_refusals(rendered);
  }

  bool write_refusals(const Rendered &rendered) {
    std::string text;
    for (const Diagnostic &finding : rendered.findings) {
      if (finding.severity == Severity::error) {
        write_refusal_ndjson(text, finding, rendered.file);
      }
    }
    first_ = false;
    return output_.write(text);
  }

  [[nodiscard]] std::string separator() const {
    std::string out;
    if (options_.to == To::csv && first_) {
      write_csv_header(out, input_format_of(options_));
    } else if (options_.to == To::text && !first_) {
      out = "\n";
    }
    return out;
  }

  const Options &options_;
  const Streams &streams_;
  Output output_;
  bool records_refusals_;
  BatchCounts counts_;
  bool first_ = true;
};

}  // namespace

int run_render(const Options &options, const Streams &streams) {
  if (single(options.to) && options.files.size() > 1) {
    report(one_plan_a_file(options.files[1]), streams);
    return trouble;
  }
  return Run(options, streams).all();
}

}  // namespace celac::cli
