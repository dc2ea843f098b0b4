#include "celac/align/align.hpp"

#include "celac/write/compare/align_writer.hpp"
#include "celac/write/compare/html_align.hpp"
#include "celac/write/office/align_xlsx.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/loading.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"
#include "cli/terminal.hpp"

namespace celac::cli {
namespace {

void append_table(std::string &out, const LanguageTable &table, const Options &options, const Streams &streams) {
  switch (options.to.align) {
    case AlignFormat::yaml:
      write_align_yaml(out, table);
      return;
    case AlignFormat::json:
      write_align_json(out, table);
      return;
    case AlignFormat::ndjson:
      write_align_ndjson(out, table);
      return;
    case AlignFormat::csv:
      write_align_csv(out, table, options.excel ? CsvDialect::excel : CsvDialect::plain);
      return;
    case AlignFormat::xlsx:  // which may be refused
      return;
    case AlignFormat::html:
      write_align_html(out, table);
      return;
    case AlignFormat::tmx:
      write_align_tmx(out, table);
      return;
    case AlignFormat::text:
      write_align_text(out, table, terminal_style(options, streams));
      return;
  }
}

}  // namespace

int run_align(const Options &options, const Streams &streams) {
  std::vector<Edition> editions;
  if (!load_all(editions, options, streams)) {
    return trouble;
  }
  std::vector<const Plan *> plans;
  plans.reserve(editions.size());
  for (const Edition &edition : editions) {
    plans.push_back(&edition.plan);
  }
  const LanguageTable table = align_languages(plans);
  std::string text;
  if (options.to.align == AlignFormat::xlsx) {
    const auto notes = write_align_xlsx(text, table, made_at());
    if (!notes) {
      report(notes.error(), streams);
      return trouble;
    }
    report(*notes, options, streams);
  }
  append_table(text, table, options, streams);
  Output output(options, streams);
  if (!output.write(text) || !output.finish()) {
    return trouble;
  }
  return table.findings.empty() || options.exit_zero ? done : findings;
}

}  // namespace celac::cli
