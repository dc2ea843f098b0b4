#pragma once
// The quarter of a year that stands before it. Internal to values/.

#include <cstddef>
#include <vector>

#include "celac/values/dated_words.hpp"

namespace celac {

struct Quarter {
  int number = 0;     ///< 1 to 4; 0: none
  bool sign = false;  ///< Q3, T3: the two words before the year
};

/// Of the year at word `i`: "Q3 2026", "the third quarter of 2026", "tercer trimestre de 2026".
[[nodiscard]] Quarter quarter_before(const std::vector<dated::Word> &words, std::size_t i);

}  // namespace celac
