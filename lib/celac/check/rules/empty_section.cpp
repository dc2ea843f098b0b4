#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  bool numbered = false;
  for (std::uint32_t i = 0; i < draft.nodes().size(); ++i) {
    const Node &node = draft.nodes()[i];
    if (node.children > 0) {
      numbered = numbered || !node.ref.number().empty();
      continue;
    }
    numbered = numbered || !node.ref.number().empty();
    // What stands before the first number is the title page.
    if (node.is_section() && node.ref.section->paragraphs.empty() && numbered) {
      findings.at_label(i, "nothing stands below this heading");
    } else if (!node.is_section() && node.ref.item->text.empty() && node.ref.item->title.empty() &&
               node.ref.item->cells.empty() && node.ref.item->paragraphs.empty()) {
      findings.at_label(i, "the item " + node.named() + " has no words");
    }
  }
}

}  // namespace

const Rule empty_section = {
    "empty-section",
    Group::structure,
    Severity::warning,
    Mending::none,
    "A section has nothing below its heading, or an item has a label and no words.",
    "What stood there was lost, or the heading was meant as an item.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

## II. Culture

## III. Science

1. Share data.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

## II. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    find,
};

}  // namespace celac::check
