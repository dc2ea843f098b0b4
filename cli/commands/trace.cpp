#include "celac/write/compare/akn_lineage.hpp"
#include "celac/write/compare/html_trace.hpp"
#include "celac/write/compare/trace_writer.hpp"
#include "celac/write/office/compare_xlsx.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/loading.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"
#include "cli/terminal.hpp"

namespace celac::cli {
namespace {

void append_trace(std::string &out, const TraceView &view, const Options &options, const Streams &streams) {
  const TerminalStyle style = terminal_style(options, streams);
  switch (options.to.trace) {
    case TraceFormat::yaml:
      write_trace_yaml(out, view);
      return;
    case TraceFormat::json:
      write_trace_json(out, view);
      return;
    case TraceFormat::ndjson:
      write_trace_ndjson(out, view);
      return;
    case TraceFormat::csv:
      write_trace_csv(out, view, options.excel ? CsvDialect::excel : CsvDialect::plain);
      return;
    case TraceFormat::akn:
      write_plan_akn(out, *view.trace->editions.back().plan,
                     {.country = {}, .author = {}, .date = {}, .made = made_on(), .doctype = {}},
                     work_ids(*view.trace));
      return;
    case TraceFormat::html:
      write_trace_html(out, view);
      return;
    case TraceFormat::xlsx:
      return;
    case TraceFormat::text:
      options.id.empty() ? write_trace_text(out, view, style) : write_lineages(out, view, style);
      return;
  }
}

}  // namespace

int run_trace(const Options &options, const Streams &streams) {
  std::vector<Edition> editions;
  if (!load_all(editions, options, streams)) {
    return trouble;
  }
  std::vector<const Plan *> plans;
  plans.reserve(editions.size());
  for (const Edition &edition : editions) {
    plans.push_back(&edition.plan);
  }
  const Trace trace = trace_plans(plans);
  const auto lineages = select_lineages(trace, options.id);
  if (!lineages) {
    report(lineages.error(), streams);
    return trouble;
  }
  std::string text;
  const TraceView view{&trace, &*lineages};
  if (options.to.trace == TraceFormat::xlsx) {
    const auto notes = write_trace_xlsx(text, view, made_at());
    if (!notes) {
      report(notes.error(), streams);
      return trouble;
    }
    report(*notes, options, streams);
  }
  append_trace(text, view, options, streams);
  Output output(options, streams);
  if (!output.write(text) || !output.finish()) {
    return trouble;
  }
  return is_same(trace) || options.exit_zero ? done : findings;
}

}  // namespace celac::cli
