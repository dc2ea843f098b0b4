#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for_repairs(draft, "joined-hyphenation", [&](const Repair &repair, std::uint32_t node) {
    const Span excision = repair.at.bytes.front();
    Diagnostic &finding = findings.at({excision.begin, excision.begin + 1}, node,
                                      "a word is divided at the end of the line");
    if (!draft.has_source()) {
      return;
    }
    const std::string_view bytes = draft.source().bytes();
    std::uint32_t end = excision.end;
    while (end < bytes.size() && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '>')) {
      ++end;
    }
    finding.fix = Fix{{excision.begin, end}, repair.now, true};
  });
}

}  // namespace

const Rule hyphenated_break = {
    "hyphenated-break",
    Group::conversion,
    Severity::warning,
    Mending::safe,
    "A word is divided by a hyphen at the end of a line.",
    "In Markdown the two halves are two words with a stray hyphen, and a search for the word does not "
    "find it.",
    R"(# Plan 2022-2024

## I. Trade

1. Strengthen the coordi-
   nation of harbour offices.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Strengthen the coordination of harbour offices.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
