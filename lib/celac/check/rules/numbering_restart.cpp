#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) { tell_numbering(draft, findings, NumberingFaultKind::restart); }

}  // namespace

const Rule numbering_restart = {
    "numbering-restart",
    Group::numbering,
    Severity::error,
    Mending::none,
    "A series starts again at one where nothing new begins, or in one section of several through which it "
    "runs on.",
    "A heading was lost between the two series, or the numbers were given anew by a word processor.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
3. Name a contact.
1. Hold a fair.
2. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
3. Name a contact.

## II. Culture

1. Hold a fair.
2. Send a mission.
)",
    find,
};

}  // namespace celac::check
