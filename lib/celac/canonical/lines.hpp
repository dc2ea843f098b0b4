#pragma once
// The lines of canonical Markdown (canonical.hpp) to a tree. Ids and what concerns the whole document come later.

#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/edition.hpp"

namespace celac {

struct CanonicalLines {
  Edition edition;
  std::vector<std::string> given_ids;  ///< what each unit says its id is, in the order of the lines; mostly empty
  bool period_said = false;            ///< the file says its period, or that there is none
};

/// Fails only where nesting passes the limit.
[[nodiscard]] Result<CanonicalLines> read_canonical_lines(Source source);

}  // namespace celac
