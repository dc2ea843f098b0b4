#pragma once
// Regular expressions: the only door to PCRE2.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

enum class Matched : std::uint8_t {
  no,
  yes,
  too_hard,  ///< given up: the expression backtracks without end on this text, or has on those before
};

/// A Perl-compatible regular expression over UTF-8; \w, \d and (?i) know Unicode.
class Pattern {
 public:
  /// Compiles `expression`; is_valid() says whether it could be.
  explicit Pattern(std::string_view expression, bool ignore_case = false);

  [[nodiscard]] bool is_valid() const { return code_ != nullptr; }
  /// What is wrong with it, and the byte (0-based) at which that was noticed.
  [[nodiscard]] const std::string &error() const { return error_; }
  [[nodiscard]] std::size_t error_offset() const { return error_offset_; }

  /// Whether some part of `text` (valid UTF-8) matches. Only for a valid pattern. What takes more steps than its length
  /// explains is charged to one budget for all texts.
  [[nodiscard]] Matched find_in(std::string_view text);
  /// The bytes of all parts of `text` that match, none of them empty; without end means none. Only for a valid pattern.
  [[nodiscard]] std::vector<Span> all_in(std::string_view text) const;

 private:
  std::shared_ptr<const void> code_;
  std::string error_;
  std::size_t error_offset_ = 0;
  std::uint64_t budget_ = 20'000'000;  ///< steps; over in less than a second
};

}  // namespace celac
