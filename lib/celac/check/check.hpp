#pragma once
// Runs the rules over an edition.

#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/edition.hpp"

namespace celac::check {

struct Rule;

/// Which findings are wanted.
struct Selection {
  std::vector<std::string> select;  ///< codes; empty: all
  std::vector<std::string> ignore;
  Severity least = Severity::info;
  std::vector<std::string> acronyms;  ///< that need not be written out: those that a house knows

  [[nodiscard]] bool has(std::string_view code) const;
  [[nodiscard]] bool has(const Diagnostic &finding) const;
  /// Whether what it finds is wanted.
  [[nodiscard]] bool has(const Rule &rule) const;
};

/// What the rules find, and what reading the edition had to say, in the order of places. An inline comment
/// `<!-- celac: ignore CODE, CODE -->` takes out findings of its line, or of the next line that has words.
[[nodiscard]] std::vector<Diagnostic> check_edition(const Edition &edition, const Selection &selection = {});

}  // namespace celac::check
