#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// "**4.4**– Open": after a blank the dash would close the label and be no word of the text.
bool is_dash(std::string_view text) {
  return text.substr(0, 1) == "-" || text.substr(0, 3) == "\u2013" || text.substr(0, 3) == "\u2014";
}

void find(const Draft &draft, Findings &findings) {
  for_repairs(draft, "missing-space-after-label", [&](const Repair &repair, std::uint32_t node) {
    if (node == no_node) {
      return;
    }
    Diagnostic &finding = findings.at_label(
        node, "no space between the label " + draft.nodes()[node].ref.label() + " and its text");
    const std::uint32_t at = repair.at.bytes.front().begin;
    if (draft.has_source() && !is_dash(draft.source().bytes().substr(at))) {
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
