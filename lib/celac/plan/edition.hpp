#pragma once
// An Edition is what reading yields: the source, the plan, the evidence and what there was to say on the way.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// One rule that spoke for or against a reading. Costs are additive; 0 is free, larger is worse.
struct Evidence {
  std::string rule;
  int cost = 0;
  Span span;  ///< the bytes it looked at
};

/// Why a node stands where it stands.
struct NodeReading {
  std::string id;
  std::string reading;  ///< in words: "Roman 2, next to I."
  std::vector<Evidence> evidence;
  std::uint32_t candidate = 0;  ///< index of the decision, for a second search without it
};

/// The evidence behind a plan, in document order of its nodes. Empty for an edition read from a model.
struct Reading {
  std::vector<NodeReading> nodes;
  int total_cost = 0;
};

struct Edition {
  Source source;  ///< empty for an edition read from a model
  Plan plan;
  Reading reading;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace celac
