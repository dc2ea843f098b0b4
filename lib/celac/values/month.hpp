#pragma once
// Names of months in the languages celac knows.

#include <cstdint>
#include <string_view>

namespace celac {

/// The number of the month that fold_word() of a name or its short form gives; 0 for any other word.
[[nodiscard]] std::uint32_t month_number(std::string_view folded);

/// Whether a month can begin with `c`: cheap to see, and nearly always false.
[[nodiscard]] bool may_start_month(char c);

/// Whether `word`, in lower case and with its accents, is the name of a month.
[[nodiscard]] bool is_month(std::string_view word);

/// Whether `text` starts with what stands after a day: "de enero", "janvier 2020", "March 2024". Accents may be missing.
[[nodiscard]] bool starts_with_month(std::string_view text);

}  // namespace celac
