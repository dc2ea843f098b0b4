#include "celac/text/near.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace celac {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> above(b.size() + 1);  // two rows up
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::vector<std::size_t> next(b.size() + 1, i + 1);
    for (std::size_t k = 0; k < b.size(); ++k) {
      next[k + 1] = std::min({row[k] + (a[i] == b[k] ? 0U : 1U), row[k + 1] + 1, next[k] + 1});
      if (i > 0 && k > 0 && a[i] == b[k - 1] && a[i - 1] == b[k]) {
        next[k + 1] = std::min(next[k + 1], above[k - 1] + 1);
      }
    }
    above = std::move(row);
    row = std::move(next);
  }
  return row.back();
}

std::string nearest(std::string_view word, const std::vector<std::string> &known) {
  std::string best;
  const std::size_t letters = word.size() - std::min(word.find_first_not_of('-'), word.size());
  std::size_t least = std::max<std::size_t>(1, letters / 3) + 1;
  for (const std::string &candidate : known) {
    // No distance is below the difference of the lengths: what somebody asks for may be as long as arguments can be.
    const auto [shorter, longer] = std::minmax({word.size(), candidate.size()});
    if (const std::size_t far = longer - shorter < least ? edit_distance(word, candidate) : least; far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

}  // namespace celac
