#pragma once
// `<!-- celac: ignore CODE, CODE -->` in the source.

#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/text/source.hpp"

namespace celac::check {

/// Takes out the findings that comments in `source` ask to ignore. A comment concerns its own line; alone on its line,
/// the lines below it up to the next blank one (blank lines right below it are skipped). Without codes it concerns
/// all of them.
void suppress(const Source &source, std::vector<Diagnostic> &findings);

}  // namespace celac::check
