#pragma once
// "Lead agency: Harbour Office" / "Timeline: within six months" below every action of a plan: fields of a form. They
// head nothing, however often their names recur.

#include <vector>

#include "celac/outline/lines/shown_lines.hpp"

namespace celac {

/// For each line whether it is a field: a short name, a colon and a value, beside a line of another such name, both
/// names of several lines. Empty if there is none.
[[nodiscard]] std::vector<bool> find_field_lines(const ShownLines &lines);

}  // namespace celac
