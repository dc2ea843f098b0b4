#pragma once
// The reports of one run: the one on standard output (or -o) and those of --report, fed file by file.

#include <memory>
#include <string>
#include <vector>

#include "celac/write/report/report.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

class Reports {
 public:
  Reports(const Options &options, const Streams &streams);

  /// The findings of one file; `source` may be null. False once writing has failed.
  bool add(const Source *source, const std::vector<Diagnostic> &findings);
  /// Ends all reports; false if one of them could not be written.
  bool finish();

  ReportCounts &counts() { return counts_; }

 private:
  struct Sink {
    std::unique_ptr<ReportWriter> writer;
    std::unique_ptr<Output> output;
  };
  bool send(Sink &sink);

  std::vector<Sink> sinks_;
  std::string text_;
  ReportCounts counts_;
};

}  // namespace celac::cli
