#include "celac/canonical/writer.hpp"
#include "celac/write/office/docx_plan.hpp"
#include "celac/write/office/items_xlsx.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/csv.hpp"
#include "celac/write/plan/html_plan.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "celac/write/plan/text_plan.hpp"
#include "cli/batch/plan_run.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/provenance.hpp"

namespace celac::cli {
namespace {

// Formats whose file holds one plan.
bool single(RenderFormat to) {
  return to == RenderFormat::html || to == RenderFormat::akn || to == RenderFormat::markdown ||
         to == RenderFormat::docx;
}

CsvDialect dialect_of(const Options &options) { return options.excel ? CsvDialect::excel : CsvDialect::plain; }

RowsOf rows_of(const Options &options) { return options.paragraphs ? RowsOf::items_and_paragraphs : RowsOf::items; }

// Appends one plan. With an error nothing is appended.
std::optional<Diagnostic> append_plan(std::string &out, const Edition &edition, const std::string &file,
                                      const Options &options, const Streams &streams) {
  switch (options.to.render) {
    case RenderFormat::csv:
      write_items_csv(out, edition.plan, dialect_of(options), rows_of(options));
      return std::nullopt;
    case RenderFormat::ndjson:
      write_items_ndjson(out, edition.plan, rows_of(options));
      return std::nullopt;
    case RenderFormat::source: {
      auto bytes = source_of(edition, file, options, streams);
      if (!bytes) {
        return bytes.error();
      }
      out += *bytes;
      return std::nullopt;
    }
    case RenderFormat::text:
      write_plan_text(out, edition.plan);
      return std::nullopt;
    case RenderFormat::markdown:
      write_plan_markdown(out, edition.plan);
      return std::nullopt;
    case RenderFormat::akn:
      write_plan_akn(out, edition.plan, {options.country, options.author, options.date, made_on()});
      return std::nullopt;
    case RenderFormat::html:
      write_plan_html(out, edition.plan);
      return std::nullopt;
    case RenderFormat::docx:
      return write_plan_docx(out, edition.plan, {options.author, office_instant(options)});
    case RenderFormat::xlsx:  // of all plans together
      return std::nullopt;
  }
  return std::nullopt;
}

PlanOutcome render_file(const std::string &file, const Options &options, const Streams &streams) {
  PlanOutcome rendered;
  rendered.file = shown_name(file, options);
  auto editions = load_editions(file, options, streams);
  if (!editions) {
    rendered.refused = true;
    rendered.findings.push_back(editions.error());
    return rendered;
  }
  if (single(options.to.render) && editions->size() > 1) {
    rendered.refused = true;
    rendered.findings.push_back(one_plan_a_file(file));
    return rendered;
  }
  for (Edition &edition : *editions) {
    rendered.findings.insert(rendered.findings.end(), edition.diagnostics.begin(), edition.diagnostics.end());
    if (options.to.render == RenderFormat::xlsx) {
      rendered.plans.push_back(std::move(edition.plan));
      continue;
    }
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

std::string separator(bool first, const Options &options) {
  std::string out;
  if (options.to.render == RenderFormat::csv && first) {
    write_csv_header(out, dialect_of(options));
  }
  if (options.to.render == RenderFormat::text && !first) {
    out.push_back('\n');
  }
  return out;
}

}  // namespace

int run_render(const Options &options, const Streams &streams) {
  if (single(options.to.render) && options.files.size() > 1) {
    report(one_plan_a_file(options.files[1]), streams);
    return trouble;
  }
  PlanFormat format;
  format.work = [&](const std::string &file) { return render_file(file, options, streams); };
  format.separator = [&](bool first) { return separator(first, options); };
  format.ndjson = options.to.render == RenderFormat::ndjson;
  format.one_plan = single(options.to.render);
  std::optional<ItemsWorkbook> workbook;
  if (options.to.render == RenderFormat::xlsx) {
    workbook.emplace(rows_of(options));
    format.collect = [&](const Plan &plan) { workbook->add(plan); };
    format.close = [&](std::string &out) { return workbook->write(out, made_at()); };
  }
  return PlanRun(std::move(format), options, streams, std::nullopt).all();
}

}  // namespace celac::cli
