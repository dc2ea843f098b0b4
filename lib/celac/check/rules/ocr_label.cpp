#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for_repairs(draft, "ocr-label", [&](const Repair &repair, std::uint32_t node) {
    Diagnostic &finding = findings.at(repair.at.bytes.front(), node,
                                      "\"" + repair.was + "\" stands where the number " + repair.now + " is meant");
    if (draft.has_source()) {
      finding.fix = Fix{repair.at.bytes.front(), repair.now, true};
    }
  });
}

}  // namespace

const Rule ocr_label = {
    "ocr-label",
    Group::conversion,
    Severity::warning,
    Mending::safe,
    "A label was misread by OCR: a small l or a capital I for 1, a capital O for 0.",
    "celac reads the number that fits the series. Other programs and readers see a letter.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.

## Il. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.

## II. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    find,
};

}  // namespace celac::check
