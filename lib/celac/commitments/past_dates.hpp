#pragma once
// Dates of what was done: "adopted in 2023", "équipés depuis 2019". No list of verbs: a participle stands before them.

#include <cstdint>
#include <vector>

#include "celac/commitments/words.hpp"

namespace celac {

/// Whether the date that starts at byte `at` of the text of `words` belongs to a participle that tells of the past.
[[nodiscard]] bool tells_of_past(const std::vector<ClauseWord> &words, std::uint32_t at);

}  // namespace celac
