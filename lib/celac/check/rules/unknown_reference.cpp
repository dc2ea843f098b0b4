#include <string>

#include "celac/check/reference_targets.hpp"
#include "celac/check/rules/rules.hpp"
#include "celac/references/number.hpp"
#include "celac/references/targets.hpp"

namespace celac::check {
namespace {

using references::Mention;

// "section II.3 has no paragraph 9"
std::string part_missing(const Mention &mention, std::size_t found) {
  const auto spoken = [](const references::Step &step) {
    return (step.kind.empty() ? "" : step.kind + " ") + step.number;
  };
  std::string whole;
  for (std::size_t i = 0; i < found; ++i) {
    whole += (whole.empty() ? "" : ", ") + spoken(mention.steps[i]);
  }
  return whole + " of this document has no " + spoken(mention.steps[found]);
}

void find(const Draft &draft, Findings &findings) {
  references::Targets targets(draft.plan());
  ReferenceTargets names(draft);
  for (const Passage &passage : draft.passages()) {
    const std::string_view node = passage.node == no_node ? std::string_view{} : draft.nodes()[passage.node].ref.id();
    for (const Mention &mention : references::read_mentions(draft.text(passage.words), targets.context())) {
      if (mention.elsewhere) {
        continue;
      }
      const references::Found found = targets.find(mention, node);
      // A path shows by itself that it is a reference, 4(3) only by what it finds.
      const bool known = found.steps > (mention.bare && !references::is_path(mention.steps.front().number) ? 1U : 0U);
      const std::string fault = found.missing && known                 ? part_missing(mention, found.steps)
                                : found.id == nullptr && !mention.bare ? names.missing(mention.steps.front())
                                                                       : std::string{};
      if (!fault.empty()) {
        findings.at_words({passage.words.begin + mention.at.begin, passage.words.begin + mention.at.end}, passage.node,
                          fault);
      }
    }
  }
}

}  // namespace

const Rule unknown_reference = {
    "unknown-reference",
    Group::text,
    Severity::warning,
    Mending::none,
    "The text refers to a section, article or item that the document does not have, or to a part that none of its "
    "like has: section II.3, paragraph 9. English, Spanish, French, Portuguese, German, Italian and Chinese are read.",
    "The numbers changed after the reference was written, or the thing it refers to was lost. References "
    "to other documents (Article 4 of the Convention) are left alone.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide as described in section IX.
2. Hold a fair.

## II. Culture

1. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide as described in section II.
2. Hold a fair.

## II. Culture

1. Send a mission.
)",
    find,
};

}  // namespace celac::check
