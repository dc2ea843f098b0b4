#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) { tell_numbering(draft, findings, NumberingFaultKind::duplicate); }

}  // namespace

const Rule numbering_duplicate = {
    "numbering-duplicate",
    Group::numbering,
    Severity::error,
    Mending::none,
    "Two siblings have the same number.",
    "References to the number have two readings, and the second node gets an id that ends in ~2. Where a "
    "neighbour's number is missing, the number was probably meant.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
2. Hold a fair.
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
