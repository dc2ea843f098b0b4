#pragma once
// Names of months in the languages celac knows.

#include <string_view>

namespace celac {

/// Whether `word`, in lower case and with its accents, is the name of a month.
[[nodiscard]] bool is_month(std::string_view word);

/// Whether `text` starts with what stands after a day: "de enero", "janvier 2020", "March 2024". Accents may be missing.
[[nodiscard]] bool starts_with_month(std::string_view text);

}  // namespace celac
