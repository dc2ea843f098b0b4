#pragma once
// What differs between the languages of a table.

#include <vector>

#include "celac/align/align.hpp"

namespace celac {

/// The findings of `table`, whose rows are settled, by row.
[[nodiscard]] std::vector<LanguageFinding> find_differences(const LanguageTable &table);

}  // namespace celac
