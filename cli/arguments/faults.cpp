#include "cli/arguments/faults.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  std::string all;
  for (std::uint8_t i = 0; i < change_count; ++i) {
    const std::string_view known = name(static_cast<Change>(i));
    if (known == word) {
      return "";
    }
    all += all.empty() ? "" : ", ";
    all += known;
  }
  return fmt::format("'{}' is none of {}", word, all);
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

std::string none_of(const std::string &word, const std::vector<std::string> &known) {
  const bool found = std::find(known.begin(), known.end(), word) != known.end();
  const std::string near = found ? "" : nearest(word, known);
  return found ? ""
               : fmt::format("'{}' is none of {}{}", word, fmt::join(known, ", "),
                             near.empty() ? "" : fmt::format("; did you mean '{}'?", near));
}

}  // namespace celac::cli
