#pragma once
// What a writer of a trace is given: the trace and the lineages to write.

#include <cstdint>
#include <vector>

#include "celac/diff/trace.hpp"

namespace celac {

/// Borrows both. Lineages are indices; L1 is index 0 whatever is selected.
struct TraceView {
  const Trace *trace = nullptr;
  const std::vector<std::uint32_t> *lineages = nullptr;
};

}  // namespace celac
