#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) { tell_numbering(draft, findings, NumberingFaultKind::order); }

}  // namespace

const Rule numbering_order = {
    "numbering-order",
    Group::numbering,
    Severity::warning,
    Mending::none,
    "A number stands out of order among its siblings, or among the numbers of another section.",
    "Two items were swapped, or a digit was misread or mistyped.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
3. Hold a fair.
2. Open an office.
4. Name a contact.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
3. Hold a fair.
4. Name a contact.
)",
    find,
};

}  // namespace celac::check
