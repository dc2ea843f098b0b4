#include "celac/canonical/writer.hpp"
#include "celac/commitments/commitments.hpp"
#include "celac/write/commitments/item_clauses.hpp"
#include "celac/write/office/docx_plan.hpp"
#include "celac/write/office/items_xlsx.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/csv.hpp"
#include "celac/write/plan/html_plan.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "celac/write/plan/text_plan.hpp"
#include "cli/batch/out_dir.hpp"
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

std::string_view ending_of(RenderFormat to) {
  switch (to) {
    case RenderFormat::html:
      return ".html";
    case RenderFormat::akn:
      return ".akn.xml";
    case RenderFormat::csv:
      return ".csv";
    case RenderFormat::xlsx:
      return ".xlsx";
    case RenderFormat::docx:
      return ".docx";
    case RenderFormat::ndjson:
      return ".ndjson";
    case RenderFormat::text:
      return ".txt";
    case RenderFormat::markdown:
    case RenderFormat::source:
      break;
  }
  return ".md";
}

CsvDialect dialect_of(const Options &options) { return options.excel ? CsvDialect::excel : CsvDialect::plain; }

RowsOf rows_of(const Options &options) { return options.paragraphs ? RowsOf::items_and_paragraphs : RowsOf::items; }

// Appends one plan. With an error nothing is appended.
std::optional<Diagnostic> append_plan(std::string &out, const Edition &edition, const std::string &file,
                                      const Options &options, const Streams &streams) {
  switch (options.to.render) {
    case RenderFormat::csv:
      if (options.commit) {
        write_item_clauses_csv(out, edition.plan, find_commitments(edition.plan), dialect_of(options),
                               rows_of(options));
      } else {
        write_items_csv(out, edition.plan, dialect_of(options), rows_of(options));
      }
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
      write_plan_akn(out, edition.plan, {options.country, options.author, options.date, made_on(), options.doctype});
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

std::string separator(bool first, const Options &options) {
  std::string out;
  if (options.to.render == RenderFormat::csv && first) {
    options.commit ? write_item_clauses_csv_header(out, dialect_of(options))
                   : write_csv_header(out, dialect_of(options));
  }
  if (options.to.render == RenderFormat::text && !first) {
    out.push_back('\n');
  }
  return out;
}

void add_plan(ItemsWorkbook &workbook, const Plan &plan, const Options &options) {
  const auto all = options.commit ? std::make_optional(find_commitments(plan)) : std::nullopt;
  workbook.add(plan, all ? &*all : nullptr);
}

// A workbook of one plan.
std::optional<Diagnostic> append_workbook(std::string &out, const Plan &plan, const Options &options,
                                          std::vector<Diagnostic> &findings) {
  ItemsWorkbook workbook(rows_of(options), options.commit);
  add_plan(workbook, plan, options);
  const auto notes = workbook.write(out, made_at());
  if (!notes) {
    return notes.error();
  }
  findings.insert(findings.end(), notes->begin(), notes->end());
  return std::nullopt;
}

// A text for each plan; where every plan has a file of its own, all of that file.
PlanOutcome render_file(const std::string &file, const Options &options, const Streams &streams) {
  PlanOutcome rendered;
  rendered.file = shown_name(file, options);
  auto editions = load_editions(file, options, streams);
  if (!editions) {
    rendered.refused = true;
    rendered.findings.push_back(editions.error());
    return rendered;
  }
  const bool whole = !options.out_dir.empty();
  const bool sheets = options.to.render == RenderFormat::xlsx;
  if (!whole && single(options.to.render) && editions->size() > 1) {
    rendered.refused = true;
    rendered.findings.push_back(one_plan_a_file(file));
    return rendered;
  }
  for (Edition &edition : *editions) {
    rendered.findings.insert(rendered.findings.end(), edition.diagnostics.begin(), edition.diagnostics.end());
    if (sheets && !whole) {
      rendered.plans.push_back(std::move(edition.plan));
      continue;
    }
    std::string text = whole ? separator(true, options) : "";
    const auto error = sheets ? append_workbook(text, edition.plan, options, rendered.findings)
                              : append_plan(text, edition, file, options, streams);
    if (error) {
      rendered.refused = true;
      rendered.findings.push_back(*error);
      continue;
    }
    rendered.texts.push_back(std::move(text));
  }
  return rendered;
}

}  // namespace

int run_render(const Options &options, const Streams &streams) {
  const auto work = [&](const std::string &file) { return render_file(file, options, streams); };
  if (!options.out_dir.empty()) {
    return write_into_folder(options, streams, ending_of(options.to.render), work);
  }
  if (single(options.to.render) && options.files.size() > 1) {
    report(one_plan_a_file(options.files[1]), streams);
    return trouble;
  }
  PlanFormat format;
  format.work = work;
  format.separator = [&](bool first) { return separator(first, options); };
  format.ndjson = options.to.render == RenderFormat::ndjson;
  format.one_plan = single(options.to.render);
  std::optional<ItemsWorkbook> workbook;
  if (options.to.render == RenderFormat::xlsx) {
    workbook.emplace(rows_of(options), options.commit);
    format.collect = [&](const Plan &plan) { add_plan(*workbook, plan, options); };
    format.close = [&](std::string &out) { return workbook->write(out, made_at()); };
  }
  return PlanRun(std::move(format), options, streams, std::nullopt).all();
}

}  // namespace celac::cli
