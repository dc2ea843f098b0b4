#include "celac/outline/tight_lists.hpp"

#include <algorithm>

#include "celac/outline/series.hpp"

namespace celac {
namespace {

// Whether `b` may be an entry behind `a`: the same number once more, the next, or one of those behind it.
bool goes_on(const Label &a, const Label &b) {
  constexpr std::uint32_t most_missing = 4;
  const bool front = std::equal(a.path.begin(), a.path.begin() + a.count - 1, b.path.begin(),
                                [](const Component &x, const Component &y) { return x.value == y.value; });
  return a.dress == b.dress && a.count == b.count && same_series(a, b) && front && b.last().value >= a.last().value &&
         b.last().value - a.last().value <= most_missing + 1;
}

// Whether some reading of `b` goes on with some reading of `a`.
bool is_later_entry(const Units &units, const Unit &a, const Unit &b) {
  const auto labels = [&](const Unit &unit) {
    return std::pair(units.labels.begin() + unit.labels, units.labels.begin() + unit.labels + unit.label_count);
  };
  const auto [first, first_end] = labels(a);
  const auto [second, second_end] = labels(b);
  return std::any_of(first, first_end, [&, second = second, second_end = second_end](const Label &one) {
    return one.count > 0 &&
           std::any_of(second, second_end, [&](const Label &other) { return other.count > 0 && goes_on(one, other); });
  });
}

}  // namespace

bool may_be_entry(std::string_view content) {
  if (!content.empty() && content[0] >= '0' && content[0] <= '9') {
    return true;
  }
  const std::string_view token = content.substr(0, std::min<std::size_t>(content.find(' '), 9));
  const bool closed = !token.empty() && token.size() < 6 && (token.back() == '.' || token.back() == ')');
  return closed || token.find("、") != std::string_view::npos || token.find("）") != std::string_view::npos;
}

bool goes_on_with_list(const Units &units, const Unit &unit) {
  constexpr std::size_t far = 64;  // sub-entries may stand between
  const std::size_t least = units.units.size() - std::min(units.units.size(), far);
  for (std::size_t k = units.units.size(); k > least; --k) {
    const Unit &above = units.units[k - 1];
    if (is_later_entry(units, above, unit)) {
      return true;
    }
    const bool own_paragraph = above.starts_block && above.label_count == 0 && !units.lines[above.first].bullet;
    if (own_paragraph || above.heading != 0) {
      return false;
    }
  }
  return false;
}

}  // namespace celac
