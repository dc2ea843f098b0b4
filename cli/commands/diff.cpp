#include <fmt/core.h>

#include <algorithm>

#include "celac/diff/commitment_signals.hpp"
#include "celac/diff/gold.hpp"
#include "celac/diff/summary.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/compare/akn_lineage.hpp"
#include "celac/write/compare/diff_text.hpp"
#include "celac/write/compare/diff_writer.hpp"
#include "celac/write/compare/gold_text.hpp"
#include "celac/write/compare/html_diff.hpp"
#include "celac/write/model/languages_differ.hpp"
#include "celac/write/office/compare_xlsx.hpp"
#include "celac/write/office/docx_plan.hpp"
#include "cli/commands/commands.hpp"
#include "cli/git_diff.hpp"
#include "cli/help/command_line.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"
#include "cli/terminal.hpp"

namespace celac::cli {
namespace {

void warn_of_languages(const Plan &was, const Plan &now, const Options &options, const Streams &streams) {
  if (languages_differ(was, now)) {
    Diagnostic warning = make_warning("languages", now.source.name,
                                      fmt::format("is in '{}', {} in '{}': only numbers and names can correspond",
                                                  now.language, was.source.name, was.language));
    warning.help = "side by side: celac align " + shell_file(was.source.name) + " " + shell_file(now.source.name);
    report(std::vector{warning}, options, streams);
  }
}

// False where the editions have no place in an office file.
bool append_office(std::string &out, const DiffView &view, const Options &options, const Streams &streams) {
  if (options.to.diff == DiffFormat::docx) {
    const std::string author = options.author.empty() ? "celac" : options.author;
    const auto fault = write_diff_docx(out, *view.diff, {author, office_instant(options)});
    if (fault) {
      report(*fault, streams);
    }
    return !fault;
  }
  const auto notes = write_diff_xlsx(out, view, options.paragraphs, made_at());
  if (!notes) {
    report(notes.error(), streams);
    return false;
  }
  report(*notes, options, streams);
  return true;
}

void append_diff(std::string &out, const DiffView &view, const Options &options, const Streams &streams) {
  const TerminalStyle style = terminal_style(options, streams);
  if (options.stat) {
    write_diff_stat(out, view, style);
    return;
  }
  switch (options.to.diff) {
    case DiffFormat::yaml:
      write_diff_yaml(out, view);
      return;
    case DiffFormat::json:
      write_diff_json(out, view);
      return;
    case DiffFormat::ndjson:
      write_diff_ndjson(out, view);
      return;
    case DiffFormat::markdown:
      write_diff_markdown(out, view);
      return;
    case DiffFormat::csv:
      write_diff_csv(out, view, options.paragraphs, options.excel ? CsvDialect::excel : CsvDialect::plain);
      return;
    case DiffFormat::akn:
      write_plan_akn(out, *view.diff->new_side.plan,
                     {.country = {}, .author = {}, .date = {}, .made = made_on(), .doctype = {}}, work_ids(*view.diff));
      return;
    case DiffFormat::html:
      write_diff_html(out, view);
      return;
    case DiffFormat::text:
      write_diff_text(out, view, style);
      return;
    case DiffFormat::xlsx:
    case DiffFormat::docx:
      return;
  }
}

std::optional<Diagnostic> append_score(std::string &out, const Diff &diff, const Options &options,
                                       const Streams &streams) {
  const auto source = read_source(options.gold, options, streams);
  if (!source) {
    return source.error();
  }
  const auto gold = read_gold(source->bytes(), options.gold, diff);
  if (!gold) {
    return gold.error();
  }
  report(gold->unresolved, options, streams);
  write_gold_score(out, diff, score_gold(diff, gold->pairs), options.gold_partial);
  return std::nullopt;
}

// --section and --only: rows with one of the changes, and items with one of the signals.
Result<Selection> select_rows(const Diff &diff, const Options &options) {
  std::vector<std::string> changes;
  std::vector<std::string> signals;
  for (const std::string &word : options.only) {
    (names_signal(word) ? signals : changes).push_back(word);
  }
  auto chosen = select(diff, options.section, changes);
  if (!chosen || signals.empty()) {
    return chosen;
  }
  const auto all = select(diff, options.section, {});
  const std::vector<std::uint32_t> changed = changes.empty() ? std::vector<std::uint32_t>{} : chosen->items;
  chosen->sections.resize(changes.empty() ? 0 : chosen->sections.size());
  chosen->items.clear();
  SignalReader reader(diff);
  for (const std::uint32_t item : all->items) {
    const Row &row = diff.items[item];
    if (std::binary_search(changed.begin(), changed.end(), item) ||
        has_signal(reader.read(row, words_of(diff, row)), signals)) {
      chosen->items.push_back(item);
    }
  }
  return chosen;
}

// git takes any status but 0 for a failure and stops, so a file that is no plan is a line in the diff.
int print_not_compared(const std::string &reason, const Options &options, const Streams &streams) {
  Output output(options, streams);
  const std::string text = git_heading(*options.git, terminal_style(options, streams).color) + printable_line(reason) +
                           "\n";
  return output.write(text) && output.finish() ? done : trouble;
}

Result<Edition> load_side(std::size_t side, const Options &options, const Streams &streams) {
  const std::string &file = options.files[side];
  return options.git ? load_git_side(file, side == 0 ? options.git->old_path : options.git->new_path, options, streams)
                     : load_one(file, options, streams);
}

}  // namespace

int run_diff(const Options &options, const Streams &streams) {
  if (options.git && options.git->unmerged) {
    return print_not_compared("not compared: not merged yet", options, streams);
  }
  const auto was = load_side(0, options, streams);
  const auto now = was ? load_side(1, options, streams) : was;
  if (!was || !now) {
    const Diagnostic &error = !was ? was.error() : now.error();
    if (options.git) {
      return print_not_compared("not compared: " + to_line(error), options, streams);
    }
    report(error, streams);
    return trouble;
  }
  warn_of_languages(was->plan, now->plan, options, streams);
  const Diff diff = diff_plans(was->plan, now->plan);
  Output output(options, streams);
  std::string text;
  if (!options.gold.empty()) {
    if (const auto error = append_score(text, diff, options, streams)) {
      report(*error, streams);
      return trouble;
    }
    return output.write(text) && output.finish() ? done : trouble;
  }
  const auto selection = select_rows(diff, options);
  if (!selection) {
    report(selection.error(), streams);
    return trouble;
  }
  if (options.git && options.to.diff == DiffFormat::text) {
    text = git_heading(*options.git, terminal_style(options, streams).color);
  }
  const DiffView view{&diff, &selection->sections, &selection->items, &selection->paragraphs};
  if (is_office(options) && !append_office(text, view, options, streams)) {
    return trouble;
  }
  append_diff(text, view, options, streams);
  if (!output.write(text) || !output.finish()) {
    return trouble;
  }
  return is_same(diff) || options.exit_zero || options.git ? done : findings;
}

}  // namespace celac::cli
