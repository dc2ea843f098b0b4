// Findings as annotations of GitHub Actions: workflow commands on standard output.

#include <fmt/core.h>

#include "celac/write/common/escape.hpp"
#include "celac/write/report/report.hpp"

namespace celac {
namespace {

// Percent, line ends and, in properties, colons and commas are escaped as the runner expects it. Nothing from a plan
// can end the line and so start another command.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\n') {
      out += "%0A";
    } else if (c == '\r') {
      out += "%0D";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "notice";
  }
  return {};
}

class GithubReport : public ReportWriter {
 public:
  void open(std::string &) override {}

  void add(std::string &out, const Source *, const std::vector<Diagnostic> &findings) override {
    for (const Diagnostic &finding : findings) {
      out += fmt::format("::{} file={}", command(finding.severity), escaped(finding.file, true));
      if (finding.place.line != 0) {
        out += fmt::format(",line={}", finding.place.line);
        // Columns are only understood within one line.
        if (finding.end.line == 0 || finding.end.line == finding.place.line) {
          out += fmt::format(",col={}", finding.place.column);
        }
        if (finding.end.line != 0) {
          out += fmt::format(",endLine={}", finding.end.line);
          if (finding.end.line == finding.place.line) {
            out += fmt::format(",endColumn={}", finding.end.column);
          }
        }
      }
      const std::string help = finding.help.empty() ? "" : "\nhelp: " + finding.help;
      out += fmt::format(",title={}::{}\n", escaped(finding.code, true), escaped(finding.message + help, false));
    }
  }

  void close(std::string &, const ReportCounts &) override {}
};

}  // namespace

std::unique_ptr<ReportWriter> make_github_report() { return std::make_unique<GithubReport>(); }

}  // namespace celac
