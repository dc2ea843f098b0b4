#include "celac/check/acronyms.hpp"
#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for (const Acronym &acronym : draft.acronyms()) {
    if (acronym.definitions.size() == 1 && acronym.uses.empty()) {
      const Word &word = draft.words()[acronym.definitions.front().word];
      findings.at_words({word.begin, word.end}, draft.passages()[word.passage].node,
                        acronym.name + " is introduced and never used");
    }
  }
}

}  // namespace

const Rule acronym_unused = {
    "acronym-unused",
    Group::text,
    Severity::info,
    Mending::none,
    "An acronym is introduced and never used.",
    "It is noise, or the text that used it is gone.",
    R"(# Plan 2022-2024

## I. Trade

1. Deepen the work with the Zonal Kite and Lantern Makers (ZKLM).
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Deepen the work with the Zonal Kite and Lantern Makers (ZKLM).
2. Hold a fair with the ZKLM.
)",
    find,
};

}  // namespace celac::check
