// Findings as celac/diagnostics/1: a finding a line.

#include <fmt/core.h>

#include "celac/write/model/describe_diagnostic.hpp"
#include "celac/write/report/report.hpp"

namespace celac {
namespace {

class JsonReport : public ReportWriter {
 public:
  void open(std::string &out) override {
    out += fmt::format("{{\n  \"schema\": \"{}\",\n  \"diagnostics\": [", diagnostics_schema);
  }

  void add(std::string &out, const Source *, const std::vector<Diagnostic> &findings) override {
    for (const Diagnostic &finding : findings) {
      out += first_ ? "\n    " : ",\n    ";
      first_ = false;
      std::string one;
      JsonSink sink(one, true);
      describe(sink, finding);
      sink.end_document();
      one.pop_back();
      out += one;
    }
  }

  void close(std::string &out, const ReportCounts &counts) override {
    out += fmt::format("{}],\n  \"summary\": {{\"error\": {}, \"warning\": {}, \"info\": {}}}\n}}\n",
                       first_ ? "" : "\n  ", counts.error, counts.warning, counts.info);
  }

 private:
  bool first_ = true;
};

}  // namespace

std::unique_ptr<ReportWriter> make_json_report() { return std::make_unique<JsonReport>(); }

}  // namespace celac
