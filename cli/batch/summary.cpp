#include "cli/batch/summary.hpp"

#include <fmt/core.h>

namespace celac::cli {

void report_summary(const BatchCounts &counts, const Options &options, const Streams &streams) {
  if (!options.batch.lists() || options.quiet) {
    return;
  }
  std::string text = fmt::format("celac: {} {}, {} refused", counts.files, counts.files == 1 ? "file" : "files",
                                 counts.refused);
  if (!options.batch.resume.empty()) {
    text += fmt::format("; {} done before", counts.before);
    text += counts.refused_before > 0 ? fmt::format(", {} of them refused", counts.refused_before) : "";
  }
  text += '\n';
  std::fwrite(text.data(), 1, text.size(), streams.err);
}

}  // namespace celac::cli
