#pragma once
// --fix: a checked file mended and put back, whole or not at all.

#include <optional>
#include <string>

#include "celac/write/report/report.hpp"
#include "cli/checking.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Mends `file`, which was checked as `checked`, and checks it again: `checked` then has what is left. Standard input
/// goes to standard output; with --dry-run a patch goes there and nothing is written. What hinders it is returned: the
/// file cannot be written, or is no longer what was read. `counts` gets the fixes that were made, and those that
/// were tried and would have changed what they may not: their findings have no fix any more.
[[nodiscard]] std::optional<Diagnostic> mend_file(const std::string &file, const Options &options,
                                                  const check::Selection &selection, const Streams &streams,
                                                  Checked &checked, ReportCounts &counts);

}  // namespace celac::cli
