#pragma once
// What a rule is. Each has a file of its own under rules/: its code, the prose that `celac explain CODE` prints, and
// the function that finds it.

#include <cstdint>
#include <string_view>

#include "celac/diagnostic/diagnostic.hpp"

namespace celac::check {

class Draft;
class Findings;

/// Whether `--fix` mends what the rule finds.
enum class Mending : std::uint8_t {
  none,
  safe,    ///< with --fix: ids and texts stay as they are
  unsafe,  ///< with --unsafe-fixes: words, labels or furniture change
};

/// The groups in which rules are listed.
enum class Group : std::uint8_t { numbering, structure, conversion, text, file, commands };

[[nodiscard]] std::string_view name(Group group);

struct Rule {
  std::string_view code;
  Group group;
  Severity severity;
  Mending mending;
  std::string_view what;
  std::string_view why;
  std::string_view bad;   ///< a plan that it finds fault with; empty for rules of whole files
  std::string_view good;  ///< the same, mended
  void (*find)(const Draft &draft, Findings &findings);  ///< null where reading finds it, or check.cpp
};

}  // namespace celac::check
