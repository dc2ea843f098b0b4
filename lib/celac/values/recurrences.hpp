#pragma once
// What comes again: annually, every two years, twice a year. Internal to values/.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "celac/values/dated_words.hpp"

namespace celac {

struct FoundRecurrence {
  std::string value;      ///< an ISO 8601 duration
  std::size_t first = 0;  ///< its words
  std::size_t behind = 0;
};

/// The one that word `i` tells of; in a count ("dos veces al año") that is the word behind the number.
[[nodiscard]] std::optional<FoundRecurrence> recurrence_at(const std::vector<dated::Word> &words, std::size_t i);

}  // namespace celac
