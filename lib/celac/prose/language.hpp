#pragma once
// Guesses about the whole document: its language from its commonest words, its period from its title.

#include <optional>
#include <string>
#include <string_view>

#include "celac/plan/plan.hpp"

namespace celac {

/// By function words: en, es, pt, fr, de, it, ca, ro, nl, sv, pl. By script: zh, ja, ko, ru, el, ar. "und" if nothing
/// tells.
[[nodiscard]] std::string guess_language(std::string_view text);

/// "(2022-2024)", "2006 – 2010", "2025 to 2027", "2025至2027年", "2022-24": two years, the later one second.
[[nodiscard]] std::optional<Period> find_period(std::string_view title);

}  // namespace celac
