#pragma once
// What stands in the way of a word on the command line; empty if nothing does.

#include <string>
#include <vector>

namespace celac::cli {

[[nodiscard]] std::string country_fault(const std::string &word);
[[nodiscard]] std::string language_fault(const std::string &word);
[[nodiscard]] std::string change_fault(const std::string &word);
/// The change or signal that `word` is another name of, else `word`.
[[nodiscard]] std::string change_meant(const std::string &word);
[[nodiscard]] std::string pattern_fault(const std::string &word);
/// Of a day, YYYY-MM-DD.
[[nodiscard]] std::string day_fault(const std::string &word);
/// Of a number of columns.
[[nodiscard]] std::string width_fault(const std::string &word);
/// Of a number of threads.
[[nodiscard]] std::string jobs_fault(const std::string &word);
/// Of a date: YYYY, YYYY-MM or YYYY-MM-DD.
[[nodiscard]] std::string date_fault(const std::string &word);
[[nodiscard]] std::string none_of(const std::string &word, const std::vector<std::string> &known);

}  // namespace celac::cli
