#include "celac/check/acronyms.hpp"
#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

void find(const Draft &draft, Findings &findings) {
  for (const Acronym &acronym : draft.acronyms()) {
    if (acronym.definitions.empty() && !acronym.explained && !acronym.uses.empty() &&
        !is_common_acronym(acronym.name) && !draft.knows_acronym(acronym.name)) {
      const Word &word = draft.words()[acronym.uses.front()];
      const std::string times = acronym.uses.size() > 1 ? " (" + std::to_string(acronym.uses.size()) + " times)" : "";
      Diagnostic &finding = findings.at_words({word.begin, word.end}, draft.passages()[word.passage].node,
                                              acronym.name + " is nowhere written out" + times);
      finding.help = "write the name out where it first stands, with " + acronym.name + " in brackets";
    }
  }
}

}  // namespace

const Rule acronym_undefined = {
    "acronym-undefined",
    Group::text,
    Severity::info,
    Mending::none,
    "An acronym is used and nowhere in the document written out.",
    "A reader outside the field has to guess, and the names of bodies change. Acronyms that every "
    "newspaper uses (UN, EU) are not asked for, nor those that 'acronyms' in .celac.yaml lists.",
    R"(# Plan 2022-2024

## I. Trade

1. Deepen the work with the ZKLM on trade.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Deepen the work with the Zonal Kite and Lantern Makers (ZKLM) on trade.
2. Hold a fair with the ZKLM.
)",
    find,
};

}  // namespace celac::check
