#pragma once
// The values that one text says and its translation does not.

#include <optional>
#include <string>
#include <vector>

#include "celac/align/facts.hpp"

namespace celac {

/// What stands in one text for what stands in the other; one of them may lack it.
struct ValueDifference {
  QuantityKind kind = QuantityKind::number;
  std::optional<std::string> left;
  std::optional<std::string> right;
};

/// Compared as values, whatever they are written with; what an idiom may be ("two-way", 三方) is compared only with its
/// like.
[[nodiscard]] std::vector<ValueDifference> value_differences(const UnitFacts &left, const UnitFacts &right);

}  // namespace celac
