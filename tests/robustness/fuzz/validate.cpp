// Findings and fixes: spans lie in the source, safe fixes leave ids and texts alone, what is mended stays mended.

#include "celac/check/check.hpp"
#include "celac/check/mend.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/write/report/report.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

std::string ids_of(const Edition &edition) {
  std::string out;
  for (const NodeRef &node : all_nodes(edition.plan)) {
    out += node.id() + '\n' + (node.item != nullptr ? node.item->text : node.section->title) + '\n';
  }
  return out;
}

void check_reports(const Source &source, const std::vector<Diagnostic> &findings) {
  ReportCounts counts;
  counts.add(findings);
  for (const ReportFormat format :
       {ReportFormat::text, ReportFormat::json, ReportFormat::sarif, ReportFormat::github}) {
    std::string out;
    const auto report = make_report(format, {});
    report->open(out);
    report->add(out, &source, findings);
    report->close(out, counts);
    tests::require_utf8(out);
    tests::require(out.find('\x1b') == std::string::npos, "an escape in a report");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto edition = tests::read(tests::text_of(data, size));
  if (!edition) {
    return 0;
  }
  const std::vector<Diagnostic> findings = check::check_edition(*edition);
  check_reports(edition->source, findings);
  for (const Diagnostic &finding : findings) {
    tests::require(finding.bytes.begin <= finding.bytes.end && finding.bytes.end <= size,
                   "a finding outside the source");
    tests::require(
        !finding.fix || (finding.fix->bytes.begin <= finding.fix->bytes.end && finding.fix->bytes.end <= size),
        "a fix outside the source");
  }
  const check::Reread reread = {[](std::string text) {
                                  return read_document(Source("fuzz", std::move(text)), {InputFormat::markdown, "en"});
                                },
                                [](const Edition &again) { return check::check_edition(again); }};
  const check::Mended safe = check::mend(*edition, reread, false);
  auto mended = tests::read(safe.text);
  tests::require(mended.has_value(), "a mended text that does not read");
  tests::require(ids_of(*mended) == ids_of(*edition), "safe fixes that changed ids or texts");
  // What was refused may be possible now.
  tests::require(safe.refused != 0 || check::mend(std::move(*mended), reread, false).count == 0,
                 "fixes that leave more to fix");
  tests::require_utf8(check::mend(*edition, reread, true).text);
  return 0;
}
