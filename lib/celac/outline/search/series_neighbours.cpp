// Which label stands beside another although it is not the next of its series.

#include <algorithm>

#include "celac/outline/search/series_parts.hpp"

namespace celac {

const OpenNode *last_of_series(const OpenNode *beside, const Label &label) {
  constexpr int most_series = 8;
  for (int k = 0; k < most_series && beside != nullptr; ++k) {
    if (beside->label != nullptr && !beside->title && same_series(*beside->label, label)) {
      return beside;
    }
    beside = beside->earlier;
  }
  return nullptr;
}

bool is_insertion(const Label &a, const Label &b) {
  if (!b.hyphenated || b.word == Word::none || a.word != b.word || b.count != a.count + 1 || b.last().value < 1 ||
      (b.last().value > 1 && b.word != Word::article)) {
    return false;
  }
  const auto [x, y] = std::mismatch(a.path.begin(), a.path.begin() + a.count, b.path.begin(), same_number);
  const auto end = a.path.begin() + a.count;
  // L611-14-1 after L611-13: what it was inserted after has been repealed.
  return x == end || (b.word == Word::article && x + 1 == end && x->value < y->value);
}

}  // namespace celac
