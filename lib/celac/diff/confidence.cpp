#include "celac/diff/confidence.hpp"

#include <algorithm>
#include <cmath>

#include "celac/diff/align/logarithm.hpp"

namespace celac {
namespace {

// Below, texts are as unlike as can be; above, links are no surer by being more alike.
constexpr float least_alike = 0.05F;
constexpr float most_alike = 0.6F;

struct LogOdds {
  float base = 0;
  float similarity = 0;
  float margin = 0;
};

constexpr LogOdds log_odds_of(MatchedBy matched_by) {
  switch (matched_by) {
#define CELAC_CONFIDENCE(name, base, similarity, margin, text) \
  case MatchedBy::name:                                        \
    return {base##F, similarity##F, margin##F};
#include "celac/diff/confidence.def"
#undef CELAC_CONFIDENCE
    case MatchedBy::none:
      break;
  }
  return {};
}

}  // namespace

float confidence_of(const Row &row) {
  if (row.matched_by == MatchedBy::none) {
    return 0;
  }
  const LogOdds odds = log_odds_of(row.matched_by);
  const float alike = natural_log(std::clamp(row.similarity, least_alike, most_alike));
  return 1 / (1 + std::exp(-(odds.base + odds.similarity * alike + odds.margin * row.margin)));
}

}  // namespace celac
