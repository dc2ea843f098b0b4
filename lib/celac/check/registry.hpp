#pragma once
// All rules, by code.

#include <string>
#include <string_view>
#include <vector>

#include "celac/check/rule.hpp"

namespace celac::check {

/// Every rule, in the order in which they are listed.
[[nodiscard]] const std::vector<const Rule *> &all_rules();

/// Their codes, in the same order.
[[nodiscard]] std::vector<std::string> all_codes();

/// The rule with this code; null if there is none.
[[nodiscard]] const Rule *find_rule(std::string_view code);

/// The codes that `word` stands for: a code; the name of a group; a pattern with *; the start of some codes up to a
/// hyphen ("acronym"). Empty if none.
[[nodiscard]] std::vector<std::string> codes_meant(std::string_view word);

/// What `word`, which stands for no code, may have meant: the start or end of codes of which it is the plural or a part,
/// else the code that is written most like it. Empty if nothing is near.
[[nodiscard]] std::string code_near(std::string_view word);

/// What is explained like a rule, and is not one: what commands other than validate say, and what is said of validate's
/// own settings.
[[nodiscard]] const std::vector<const Rule *> &all_notices();

/// The codes of rules and notices, in the order in which they are listed.
[[nodiscard]] std::vector<std::string> explained_codes();

/// The rule or notice with this code; null if there is none.
[[nodiscard]] const Rule *find_explained(std::string_view code);

/// What `celac explain CODE` prints: what, why, a bad and a good example.
[[nodiscard]] std::string explain(const Rule &rule);
[[nodiscard]] std::string explain_markdown(const Rule &rule);
/// All codes, a line each, by group.
[[nodiscard]] std::string list_rules();

}  // namespace celac::check
