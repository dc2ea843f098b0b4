#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for_repairs(draft, "struck-text", [&](const Repair &repair, std::uint32_t node) {
    Diagnostic &finding = findings.at(repair.at.bytes.front(), node, "struck-out text is left in the document");
    if (draft.has_source()) {
      finding.fix = Fix{repair.at.bytes.front(), repair.now, false};
    }
  });
}

}  // namespace

const Rule struck_text = {
    "struck-text",
    Group::conversion,
    Severity::warning,
    Mending::unsafe,
    "Struck-out text is left in the document.",
    "The model leaves it out. In print and in other readers it is still there, and nobody can say whether "
    "it was agreed.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a ~~short~~ guide.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
