#include "celac/commitments/commitments.hpp"

#include <algorithm>

#include "celac/commitments/gold.hpp"
#include "celac/commitments/select.hpp"
#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/office/commitments_xlsx.hpp"
#include "cli/batch/plan_run.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"
#include "cli/terminal.hpp"

namespace celac::cli {
namespace {

CsvDialect dialect_of(const Options &options) { return options.excel ? CsvDialect::excel : CsvDialect::plain; }

// What one run goes by.
struct Run {
  const Options &options;
  const Streams &streams;
  const VerbLexicon *lexicon = nullptr;

  [[nodiscard]] Commitments find(const Plan &plan) const {
    Commitments all = find_commitments(plan, {options.date, lexicon});
    CommitmentFilter filter;
    filter.min_level = level_of(options.commitments.min_level).value_or(Level::none);
    filter.party = options.commitments.party;
    filter.due_before = options.commitments.due_before;
    select_commitments(all, filter);
    return all;
  }

  void write(std::string &out, const Commitments &all) const {
    switch (options.to.commitments) {
      case CommitmentFormat::yaml:
        write_commitments_yaml(out, all);
        return;
      case CommitmentFormat::json:
        write_commitments_json(out, all);
        return;
      case CommitmentFormat::ndjson:
        write_commitments_ndjson(out, all);
        return;
      case CommitmentFormat::csv:
        write_commitments_csv(out, all, dialect_of(options));
        return;
      case CommitmentFormat::xlsx:  // of all plans together
        return;
      case CommitmentFormat::text: {
        const TerminalStyle style = terminal_style(options, streams);
        write_commitments_text(out, all, style.width, style.color);
        return;
      }
    }
  }

  [[nodiscard]] std::string separator(bool first) const {
    std::string out;
    if (options.to.commitments == CommitmentFormat::csv && first) {
      write_commitments_csv_header(out, dialect_of(options));
    } else if (options.to.commitments == CommitmentFormat::text && !first) {
      out += '\n';
    } else if (options.to.commitments == CommitmentFormat::yaml && !first) {
      out += "---\n";
    }
    return out;
  }

  [[nodiscard]] PlanOutcome file(const std::string &name) const {
    PlanOutcome out;
    out.file = shown_name(name, options);
    auto editions = load_editions(name, options, streams);
    if (!editions) {
      out.refused = true;
      out.findings.push_back(editions.error());
      return out;
    }
    for (Edition &edition : *editions) {
      out.findings.insert(out.findings.end(), edition.diagnostics.begin(), edition.diagnostics.end());
      if (options.to.commitments == CommitmentFormat::xlsx) {
        out.plans.push_back(std::move(edition.plan));
      } else {
        write(out.texts.emplace_back(), find(edition.plan));
      }
    }
    return out;
  }
};

bool names_language(const std::string &word) {
  const auto all = VerbLexicon::languages();
  return std::find(all.begin(), all.end(), word) != all.end();
}

// --gold: one plan against one file of facts.
int print_score(const Run &run) {
  const Options &options = run.options;
  if (options.files.size() != 1 || options.batch.lists()) {
    report(make_error("usage", "", "--gold scores one FILE"), run.streams);
    return trouble;
  }
  const auto source = read_source(options.gold, options, run.streams);
  const auto facts = source ? read_gold_facts(source->bytes(), options.gold)
                            : Result<std::vector<GoldFact>>(source.error());
  if (!facts) {
    report(facts.error(), run.streams);
    return trouble;
  }
  const auto edition = load_one(options.files.front(), options, run.streams);
  if (!edition) {
    report(edition.error(), run.streams);
    return trouble;
  }
  std::string text;
  write_commitment_score(text, score_commitments(find_commitments(edition->plan, {options.date, run.lexicon}), *facts));
  Output output(options, run.streams);
  return output.write(text) && output.finish() ? done : trouble;
}

}  // namespace

int run_commitments(const Options &options, const Streams &streams) {
  const std::string &asked = options.commitments.lexicon;
  if (names_language(asked)) {
    Output output(options, streams);
    return output.write(VerbLexicon::text_of(asked)) && output.finish() ? done : trouble;
  }
  Run run{options, streams, nullptr};
  std::optional<VerbLexicon> own;
  if (!asked.empty()) {
    const auto source = read_source(asked, options, streams);
    auto read = source ? VerbLexicon::read(source->bytes(), asked) : Result<VerbLexicon>(source.error());
    if (!read) {
      report(read.error(), streams);
      return trouble;
    }
    own = std::move(*read);
    run.lexicon = &*own;
  }
  if (!options.gold.empty()) {
    return print_score(run);
  }
  PlanFormat format;
  format.work = [&](const std::string &file) { return run.file(file); };
  format.separator = [&](bool first) { return run.separator(first); };
  format.ndjson = options.to.commitments == CommitmentFormat::ndjson;
  std::optional<CommitmentsWorkbook> workbook;
  if (options.to.commitments == CommitmentFormat::xlsx) {
    workbook.emplace();
    format.collect = [&](const Plan &plan) { workbook->add(run.find(plan)); };
    format.close = [&](std::string &out) { return workbook->write(out, made_at()); };
  }
  return PlanRun(std::move(format), options, streams, std::nullopt).all();
}

}  // namespace celac::cli
