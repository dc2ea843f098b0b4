#pragma once
// A diff, and a trace, as workbooks: rows to filter and to sort, changed words in colour, counts on a sheet of their own.

#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/write/model/diff_view.hpp"
#include "celac/write/model/trace_view.hpp"

namespace celac {

/// Appends the workbook of a diff: items with the columns of CSV, the changed words and the signals; paragraphs, the same,
/// on a sheet of their own or, as `one_table`, below the items; sections; what may be the same; a summary. `made` is the instant it was made at, empty if it does not matter. Fails where a spreadsheet
/// has no room for it; else gives what is to be said of texts too long for a cell.
[[nodiscard]] Result<std::vector<Diagnostic>> write_diff_xlsx(std::string &out, const DiffView &view, bool one_table,
                                                              const std::string &made);

/// The same of a trace: lineages with the columns of CSV; the wording of each in each edition; a summary.
[[nodiscard]] Result<std::vector<Diagnostic>> write_trace_xlsx(std::string &out, const TraceView &view,
                                                               const std::string &made);

}  // namespace celac
