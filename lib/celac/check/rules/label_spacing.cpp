#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for_repairs(draft, "missing-space-after-label", [&](const Repair &repair, std::uint32_t node) {
    if (node == no_node) {
      return;
    }
    Diagnostic &finding = findings.at_label(
        node, "no space between the label " + draft.nodes()[node].ref.label() + " and its text");
    if (draft.has_source()) {
      finding.fix = Fix{repair.at.bytes.front(), " ", true};
    }
  });
}

}  // namespace

const Rule label_spacing = {
    "label-spacing",
    Group::numbering,
    Severity::warning,
    Mending::safe,
    "No white space stands between a label and its text.",
    "Markdown does not see a list entry there, and a search for the number does not find it as a word.",
    R"(# Plan 2022-2024

## I. Trade

- 1. Publish a guide.
- 2.Open an office.
)",
    R"(# Plan 2022-2024

## I. Trade

- 1. Publish a guide.
- 2. Open an office.
)",
    find,
};

}  // namespace celac::check
