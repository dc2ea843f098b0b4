#pragma once
// One edition in several languages as a workbook: a row a node, a column a language.

#include <string>
#include <vector>

#include "celac/align/align.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// Appends the workbook: the rows with the columns of CSV; the findings. `made` is the instant it was made at, empty if
/// it does not matter. Fails where a spreadsheet has no room for it; else gives what is to be said of texts too long for
/// a cell.
[[nodiscard]] Result<std::vector<Diagnostic>> write_align_xlsx(std::string &out, const LanguageTable &table,
                                                               const std::string &made);

}  // namespace celac
