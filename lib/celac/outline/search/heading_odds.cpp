#include "celac/outline/search/heading_odds.hpp"

#include <array>

#include "celac/outline/search/costs.hpp"

namespace celac {
namespace {

// The row of weights.def that weighs each sign.
constexpr std::array<Rule, heading_sign_count> rules = {
#define CELAC_HEADING_SIGN(name, text) Rule::heading_##name,
#include "celac/outline/lines/heading_signs.def"
#undef CELAC_HEADING_SIGN
};

}  // namespace

int heading_odds(const HeadingCandidate &candidate) {
  int odds = 0;
  for (std::size_t sign = candidate.signs._Find_first(); sign < heading_sign_count;
       sign = candidate.signs._Find_next(sign)) {
    odds += cost_of(rules[sign]).cost;
  }
  return odds;
}

}  // namespace celac
