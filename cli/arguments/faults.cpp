#include "cli/arguments/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "celac/diff/commitment_signals.hpp"
#include "celac/diff/diff.hpp"
#include "celac/text/near.hpp"
#include "celac/text/pattern.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "cli/language_tag.hpp"

namespace celac::cli {

std::string country_fault(const std::string &word) {
  const bool code = word.size() >= 2 && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
  return code ? "" : fmt::format("'{}' is not a code like 'br'", word);
}

std::string language_fault(const std::string &word) {
  return is_language_tag(word) ? "" : fmt::format("'{}' is not a BCP 47 tag like 'es' or 'pt-BR'", word);
}

std::string change_fault(const std::string &word) {
  std::vector<std::string> known;
  for (std::uint8_t i = 0; i < change_count; ++i) {
    known.emplace_back(name(static_cast<Change>(i)));
  }
  for (const char *signal : {"softened", "hardened", "actor", "deadline", "amount", "quantity", "hedge", "number",
                             "date", "modal", "negation", "level"}) {
    known.emplace_back(signal);
  }
  return names_signal(word) ? "" : none_of(word, known);
}

std::string change_meant(const std::string &word) {
  constexpr auto others = std::to_array<std::pair<std::string_view, std::string_view>>({{"deleted", "removed"},
                                                                                        {"dropped", "removed"},
                                                                                        {"new", "added"},
                                                                                        {"inserted", "added"},
                                                                                        {"modified", "reworded"},
                                                                                        {"edited", "reworded"},
                                                                                        {"weakened", "softened"},
                                                                                        {"weaker", "softened"},
                                                                                        {"strengthened", "hardened"},
                                                                                        {"stronger", "hardened"}});
  const auto *const other = std::find_if(others.begin(), others.end(),
                                         [&](const auto &one) { return one.first == word; });
  return other == others.end() ? word : std::string(other->second);
}

std::string pattern_fault(const std::string &word) {
  const Pattern pattern(word);
  return pattern.is_valid() ? "" : fmt::format("{} at byte {} of '{}'", pattern.error(), pattern.error_offset(), word);
}

std::string day_fault(const std::string &word) { return is_date(word) ? "" : fmt::format("'{}' is not a day", word); }

// What stands in the way of `word` as a number of threads.
std::string jobs_fault(const std::string &word) {
  const bool number = !word.empty() && word.size() <= 4 && word.find_first_not_of("0123456789") == std::string::npos;
  return number && std::stoi(word) <= 1024 ? "" : fmt::format("'{}' is no number of threads (0 to 1024)", word);
}

std::string width_fault(const std::string &word) {
  const bool number = !word.empty() && word.size() <= 5 && word.find_first_not_of("0123456789") == std::string::npos;
  return number && std::stoi(word) >= 20 ? "" : fmt::format("'{}' is no number of columns (20 or more)", word);
}

std::string date_fault(const std::string &word) {
  constexpr std::string_view shape = "dddd-dd-dd";
  bool fits = word.size() == 4 || word.size() == 7 || word.size() == 10;
  for (std::size_t i = 0; fits && i < word.size(); ++i) {
    const bool digit = word[i] >= '0' && word[i] <= '9';
    fits = shape[i] == 'd' ? digit : word[i] == '-';
  }
  const auto two = [&](std::size_t at) { return (word[at] - '0') * 10 + (word[at + 1] - '0'); };
  fits = fits && (word.size() < 7 || (two(5) >= 1 && two(5) <= 12)) &&
         (word.size() < 10 || (two(8) >= 1 && two(8) <= 31));
  return fits ? "" : fmt::format("'{}' is no date like 2026, 2026-06 or 2026-06-30", word);
}

std::string none_of(const std::string &word, const std::vector<std::string> &known) {
  const bool found = std::find(known.begin(), known.end(), word) != known.end();
  const std::string near = found ? "" : nearest(word, known);
  return found ? ""
               : fmt::format("'{}' is none of {}{}", word, fmt::join(known, ", "),
                             near.empty() ? "" : fmt::format("; did you mean '{}'?", near));
}

}  // namespace celac::cli
