#pragma once
// A Value as a Plan: the counterpart of write/describe_plan.hpp.

#include <string>
#include <vector>

#include "celac/data/value.hpp"
#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// Reads a celac/plan/1 model. What celac wrote gives the equal Plan. Models written by hand may leave out `language`
/// and `source`, all of `source` but its name, and the ids of paragraphs. Models of 0.1.0 are read as what they mean: a
/// cell that is a string, `after` of an item, later paragraphs in the preamble.
///
/// Errors have the code "schema" and name the path: "sections[1].items[0].text: expected a string, found a list". The
/// result has the first one; the others are added to `findings`, as are warnings of keys that no plan has, with the
/// code "unknown-key". At most 100 of each. `file` is only for the findings.
[[nodiscard]] Result<Plan> read_plan(const Value &document, const std::string &file, std::vector<Diagnostic> &findings);

}  // namespace celac
