#include "celac/outline/search/heading_odds.hpp"

#include "celac/outline/search/costs.hpp"

namespace celac {

int heading_odds(const HeadingCandidate &candidate) {
  constexpr auto first = static_cast<std::size_t>(Rule::heading_always);
  int odds = 0;
  for (std::size_t sign = 0; sign < heading_sign_count; ++sign) {
    odds += candidate.signs[sign] ? cost_of(static_cast<Rule>(first + sign)).cost : 0;
  }
  return odds;
}

}  // namespace celac
