#pragma once
// How the numbers of two labels compare, for the costs between them (series.hpp).

#include <algorithm>

#include "celac/outline/series.hpp"

namespace celac {

/// I.2 below 1.: what it looks like it is, a slip.
inline bool is_slip_of_one(const Component &above, const Component &front) {
  return front.kind == Numeral::roman_upper && front.value == 1 && above.kind == Numeral::arabic;
}

/// All but the last components are equal.
inline bool same_front(const Label &a, const Label &b) {
  return std::equal(a.path.begin(), a.path.begin() + a.count - 1, b.path.begin(),
                    [](const Component &x, const Component &y) { return x.value == y.value && x.suffix == y.suffix; });
}

inline bool is_next(const Component &a, const Component &b) { return b.value == a.value + 1 && b.suffix == 0; }

/// What it costs `node` to be numbered like one of the nodes it stands in: 1. inside 1.
void ancestor_cost(const Frame &parent, const Frame &node, Tally &tally);

}  // namespace celac
