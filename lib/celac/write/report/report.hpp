#pragma once
// Reports of findings. A writer takes the files one after another and never keeps them, so that ten thousand plans
// need no more memory than one; what it appends to `out` may be sent off after each call.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/text/source.hpp"

namespace celac {

enum class ReportFormat : std::uint8_t { text, json, sarif, github };

/// How many findings there were.
struct ReportCounts {
  std::uint64_t error = 0;
  std::uint64_t warning = 0;
  std::uint64_t info = 0;
  std::uint64_t files = 0;     ///< that were looked at, also those that could not be read
  std::uint64_t mended = 0;    ///< fixes that were made
  std::uint64_t left = 0;      ///< fixes that were tried and not made
  std::uint64_t baseline = 0;  ///< left out because the baseline has them
  struct Code {
    std::uint64_t count = 0;
    std::uint64_t safe = 0;    ///< with a safe fix
    std::uint64_t unsafe = 0;  ///< with an unsafe one
    Severity severity = Severity::info;
  };
  std::map<std::string, Code> codes;

  void add(const std::vector<Diagnostic> &findings);
};

class ReportWriter {
 public:
  virtual ~ReportWriter() = default;
  virtual void open(std::string &out) = 0;
  /// The findings of one file; `source` is what they point into, null if it could not be read.
  virtual void add(std::string &out, const Source *source, const std::vector<Diagnostic> &findings) = 0;
  virtual void close(std::string &out, const ReportCounts &counts) = 0;
};

struct ReportOptions {
  bool color = false;       ///< of text
  bool quiet = false;       ///< of text: errors alone, without the counts
  std::size_t width = 104;  ///< of text: columns that a line of the source and what stands around it may take
  std::string root;         ///< of SARIF: paths below it are written relative to it; ends with a slash
};

[[nodiscard]] std::unique_ptr<ReportWriter> make_report(ReportFormat format, const ReportOptions &options);

[[nodiscard]] std::unique_ptr<ReportWriter> make_text_report(const ReportOptions &options);
[[nodiscard]] std::unique_ptr<ReportWriter> make_json_report();
[[nodiscard]] std::unique_ptr<ReportWriter> make_sarif_report(const ReportOptions &options);
[[nodiscard]] std::unique_ptr<ReportWriter> make_github_report();

}  // namespace celac
