#include "celac/check/rules/rules.hpp"

namespace celac::check {

// Found last, when all others have been: in check.cpp.
const Rule unused_ignore = {
    "unused-ignore",
    Group::file,
    Severity::info,
    Mending::none,
    "A comment asks to ignore a code, and there is nothing of that code to ignore.",
    "What it was written for was mended or has moved; left where it is, it hides the next fault of that kind.",
    R"(# Plan 2022-2024

## I. Trade

<!-- celac: ignore doubled-word -->
1. Publish a guide to the customs rules.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to the customs rules.
2. Hold a fair.
)",
    nullptr,
};

}  // namespace celac::check
