#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for (const Doubt &doubt : draft.edition().reading.doubts) {
    if (doubt.chosen == doubt.other) {
      continue;
    }
    Diagnostic &finding = findings.at(doubt.line, draft.find(doubt.id),
                                      "read as " + doubt.chosen + "; it could also be " + doubt.other);
    finding.help = "the other reading is " + (doubt.margin == 0
                                                  ? std::string("as good")
                                                  : "worse by " + std::to_string(doubt.margin) + " points only");
  }
}

}  // namespace

const Rule ambiguous_structure = {
    "ambiguous-structure",
    Group::structure,
    Severity::warning,
    Mending::none,
    "A line could be read in two ways that cost nearly the same: as part of one node or another, as a "
    "label or as text.",
    "The tree is a choice there, and a small change elsewhere may turn it. Look at the source, and number "
    "or mark the line so that only one reading is left.",
    R"(# Plan 2022-2024

INTRODUCTION

Both sides look back.

Efforts so far

1. Publish a guide.

2. Hold a fair.
)",
    R"(# Plan 2022-2024

## Introduction

Both sides look back.

### Efforts so far

1. Publish a guide.

2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
