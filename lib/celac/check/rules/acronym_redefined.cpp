#include "celac/check/acronyms.hpp"
#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// A plural is no other name.
std::string_view singular(std::string_view name) {
  return !name.empty() && name.back() == 's' ? name.substr(0, name.size() - 1) : name;
}

void find(const Draft &draft, Findings &findings) {
  for (const Acronym &acronym : draft.acronyms()) {
    for (std::size_t i = 1; i < acronym.definitions.size(); ++i) {
      const Word &word = draft.words()[acronym.definitions[i].word];
      const bool same = singular(acronym.definitions[i].name) == singular(acronym.definitions[0].name);
      const Word &first = draft.words()[acronym.definitions[0].word];
      Diagnostic &finding = findings.at_words(
          {word.begin, word.end}, draft.passages()[word.passage].node,
          acronym.name + (same ? " is written out again" : " is written out in another way"));
      const std::string line =
          draft.has_source()
              ? " in line " +
                    std::to_string(draft.source().place_of(draft.bytes_of({first.begin, first.end}).begin).line)
              : "";
      finding.help = same ? "it was written out" + line : "it stood for " + acronym.definitions[0].name + line;
    }
  }
}

}  // namespace

const Rule acronym_redefined = {
    "acronym-redefined",
    Group::text,
    Severity::warning,
    Mending::none,
    "An acronym is written out a second time.",
    "If the two names differ, every use has two readings. If they are the same, the second is left over "
    "from another draft.",
    R"(# Plan 2022-2024

## I. Trade

1. Deepen the work with the Zonal Kite and Lantern Makers (ZKLM).
2. Ask the Zonal Kite and Lantern Makers (ZKLM) for advice.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Deepen the work with the Zonal Kite and Lantern Makers (ZKLM).
2. Ask the ZKLM for advice.
)",
    find,
};

}  // namespace celac::check
