#pragma once
// How well two units go together: their lengths, what they share, what they are.

#include <cstdint>

#include "celac/align/facts.hpp"

namespace celac {

/// What likeness of anchors means between two editions: the usual one of true pairs and of others.
struct AnchorScale {
  float usual = 0;
  float chance = 0;
};

/// Learned from what stands about as far from the start, against what stands elsewhere.
[[nodiscard]] AnchorScale learn_scale(const UnitTree &a, const UnitTree &b);

/// What anchors say for (or, below 0, against) a pair.
[[nodiscard]] float anchor_evidence(const UnitFacts &a, const UnitFacts &b, const AnchorScale &scale);

/// What the lengths of two texts say.
[[nodiscard]] float length_evidence(float a, float b);

/// What all but the place of the two says.
[[nodiscard]] float pair_evidence(const UnitTree::Node &a, const UnitTree::Node &b, const AnchorScale &scale);

}  // namespace celac
