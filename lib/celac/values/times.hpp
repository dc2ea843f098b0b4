#pragma once
// When something is to be done: dates with what the words before say of them, periods, recurrences.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace celac {

struct FoundTime {
  enum class Kind : std::uint8_t { date, period, recurrence };
  Kind kind = Kind::date;
  std::string value;     ///< 2025, 2025-06, 2025-06-30, 2025-Q3; 2022/2024; P1Y
  std::string relation;  ///< by, in, from, until; empty for periods and recurrences
  std::size_t begin = 0;
  std::size_t end = 0;
  bool relative = false;  ///< resolved against the document's date
};

/// All of `text`, in order, in English, Spanish, Portuguese, French and Chinese. What is said relative to the time of
/// writing (this year, next autumn, in July) is resolved against `date` (ISO 8601), and left out where that is empty.
/// A year that stands in a name is none.
[[nodiscard]] std::vector<FoundTime> find_times(std::string_view text, std::string_view date);

/// Whether `word`, in lower case, is one of those without which, or a number, no text names a time: annually, year, July.
[[nodiscard]] bool tells_time(std::string_view word);

}  // namespace celac
