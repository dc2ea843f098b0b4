#include "celac/text/near.hpp"

#include <algorithm>
#include <numeric>

namespace celac {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char letter : a) {
    std::size_t corner = row[0]++;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t changed = corner + (letter == b[k] ? 0U : 1U);
      corner = row[k + 1];
      row[k + 1] = std::min({changed, corner + 1, row[k] + 1});
    }
  }
  return row.back();
}

std::string nearest(std::string_view word, const std::vector<std::string> &known) {
  std::string best;
  std::size_t least = word.size() / 3 + 2;
  for (const std::string &candidate : known) {
    const std::size_t far = edit_distance(word, candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

}  // namespace celac
