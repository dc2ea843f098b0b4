#include <fmt/core.h>

#include "celac/check/registry.hpp"
#include "celac/check/rules/rules.hpp"
#include "celac/check/suppress.hpp"
#include "celac/text/near.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  if (!draft.has_source()) {
    return;
  }
  for (const IgnoreRequest &request : ignore_requests(draft.source())) {
    for (const Span &code : request.codes) {
      const std::string_view asked = draft.source().slice(code);
      if (find_rule(asked) != nullptr) {
        continue;
      }
      Diagnostic &finding = findings.at(code, no_node, fmt::format("there is no code \"{}\" to ignore", asked));
      std::vector<std::string> known;
      for (const Rule *rule : all_rules()) {
        known.emplace_back(rule->code);
      }
      if (const std::string near = nearest(asked, known); !near.empty()) {
        finding.help = "did you mean " + near + "?";
      }
    }
  }
}

}  // namespace

const Rule unknown_ignore = {
    "unknown-ignore",
    Group::file,
    Severity::warning,
    Mending::none,
    "A comment asks to ignore a code that does not exist.",
    "It ignores nothing, and whoever wrote it believes that it does.",
    R"(# Plan 2022-2024

## I. Trade

<!-- celac: ignore doubled-words -->
1. Publish a guide to the the customs rules.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

<!-- celac: ignore doubled-word -->
1. Publish a guide to the the customs rules.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
