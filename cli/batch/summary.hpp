#pragma once
// The last line of a run over a list: what became of the files.

#include <cstdint>

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

struct BatchCounts {
  std::uint64_t files = 0;    ///< done in this run, refused ones too
  std::uint64_t refused = 0;  ///< not a plan, or not to be read
  std::uint64_t before = 0;   ///< done by an earlier run
  std::uint64_t refused_before = 0;
};

/// Says it on standard error, where the files come from a list (--glob, --files-from, --resume) and not with --quiet.
void report_summary(const BatchCounts &counts, const Options &options, const Streams &streams);

}  // namespace celac::cli
