#pragma once
// Dates as documents print them, in the languages celac knows.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace celac {

/// A date in a text: what it says as ISO 8601 (2024-03-02, or 2024-03 where no day is said) and where it stands.
struct FoundDate {
  std::string value;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first date in `text`: "2 March 2024", "March 2, 2024", "2 de marzo de 2024", "1er mars 2024", "2. März 2024",
/// "2024年3月2日", "2024-03-02", "02/03/2024" where only one order of the numbers is a date, "September 2024". Of days
/// ("15-16 November") the last one. A year alone is none.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text);

/// The date that starts at byte `at`, where a number or the name of a month starts.
[[nodiscard]] std::optional<FoundDate> date_at(std::string_view text, std::size_t at);

}  // namespace celac
