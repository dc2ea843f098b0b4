#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) { tell_numbering(draft, findings, NumberingFaultKind::gap); }

}  // namespace

const Rule numbering_gap = {
    "numbering-gap",
    Group::numbering,
    Severity::warning,
    Mending::none,
    "A number is missing in a series: 3 follows 1, or a series starts at 2.",
    "An item was lost on the way from print, or its label was not recognised and its words became part of "
    "the item before.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
3. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
3. Hold a fair.
)",
    find,
};

}  // namespace celac::check
