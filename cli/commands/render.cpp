#include "celac/write/akn_plan.hpp"
#include "celac/write/csv.hpp"
#include "celac/write/html_plan.hpp"
#include "celac/write/markdown_plan.hpp"
#include "celac/write/text_plan.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"

namespace celac::cli {
namespace {

// Formats whose file holds one plan.
bool single(To to) { return to == To::html || to == To::akn || to == To::markdown; }

// Appends one plan; `first` is the first of the output. With an error nothing is appended.
std::optional<Diagnostic> append_plan(std::string &out, const Edition &edition, const std::string &file, bool first,
                                      const Options &options, const Streams &streams) {
  const CsvManner manner = options.excel ? CsvManner::excel : CsvManner::plain;
  switch (options.to) {
    case To::csv:
      if (first) {
        write_csv_header(out, manner);
      }
      write_items_csv(out, edition.plan, manner);
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
      out += first ? "" : "\n";
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

}  // namespace

int run_render(const Options &options, const Streams &streams) {
  Output output(options, streams);
  int status = done;
  bool first = true;
  for (const std::string &file : options.files) {
    const auto editions = load_editions(file, options, streams);
    if (!editions) {
      report(editions.error(), streams);
      status = trouble;
      continue;
    }
    if (single(options.to) && options.files.size() * editions->size() > 1) {
      Diagnostic refusal;
      refusal.code = "usage";
      refusal.file = file;
      refusal.message = "this format holds one plan in a file: render them one by one";
      report(refusal, streams);
      return trouble;
    }
    for (const Edition &edition : *editions) {
      report(edition.diagnostics, options, streams);
      std::string text;
      if (const auto error = append_plan(text, edition, file, first, options, streams)) {
        report(*error, streams);
        status = trouble;
        continue;
      }
      first = false;
      if (!output.write(text)) {
        return trouble;
      }
    }
  }
  if (first) {
    return trouble;
  }
  return output.finish() ? status : trouble;
}

}  // namespace celac::cli
