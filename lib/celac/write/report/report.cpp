#include "celac/write/report/report.hpp"

namespace celac {

void ReportCounts::add(const std::vector<Diagnostic> &findings) {
  for (const Diagnostic &finding : findings) {
    switch (finding.severity) {
      case Severity::error:
        ++error;
        break;
      case Severity::warning:
        ++warning;
        break;
      case Severity::info:
        ++info;
        break;
    }
    Code &code = codes[finding.code];
    ++code.count;
    code.severity = finding.severity;
    if (finding.fix) {
      ++(finding.fix->safe ? code.safe : code.unsafe);
    }
  }
}

std::unique_ptr<ReportWriter> make_report(ReportFormat format, const ReportOptions &options) {
  switch (format) {
    case ReportFormat::text:
      return make_text_report(options);
    case ReportFormat::json:
      return make_json_report();
    case ReportFormat::sarif:
      return make_sarif_report(options);
    case ReportFormat::github:
      return make_github_report();
  }
  return nullptr;
}

}  // namespace celac
