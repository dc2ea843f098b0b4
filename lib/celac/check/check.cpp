#include "celac/check/check.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/check/draft.hpp"
#include "celac/check/findings.hpp"
#include "celac/check/registry.hpp"
#include "celac/check/rules/rules.hpp"
#include "celac/check/suppress.hpp"

namespace celac::check {

bool Selection::has(std::string_view code) const {
  const auto in = [&](const std::vector<std::string> &codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  return (select.empty() || in(select)) && !in(ignore);
}

bool Selection::has(const Diagnostic &finding) const { return finding.severity <= least && has(finding.code); }

bool Selection::has(const Rule &rule) const { return rule.severity <= least && has(rule.code); }

namespace {

// Of the codes that were looked for: a comment may have its use in another run.
void report_unused(const std::vector<Span> &codes, const Draft &draft, const Selection &selection,
                   std::vector<Diagnostic> &out) {
  Findings findings(draft);
  findings.set_rule(unused_ignore);
  for (const Span &code : codes) {
    const std::string_view asked = draft.source().slice(code);
    const Rule *rule = find_rule(asked);
    if (rule != nullptr && rule != &unused_ignore && selection.has(*rule)) {
      findings.at(code, no_node, fmt::format("there is no {} here to ignore", asked));
    }
  }
  for (Diagnostic &finding : findings.take()) {
    out.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Diagnostic> check_edition(const Edition &edition, const Selection &selection) {
  const Draft draft(edition, selection.acronyms);
  Findings findings(draft);
  for (const Rule *rule : all_rules()) {
    if (rule->find != nullptr && selection.has(*rule)) {
      findings.set_rule(*rule);
      rule->find(draft, findings);
    }
  }
  std::vector<Diagnostic> out = findings.take();
  for (const Diagnostic &said : edition.diagnostics) {
    // Reading warns of what the rules tell better.
    const bool reported = said.code == "numbering-duplicate" || said.code == "id-collision";
    if (!reported && selection.has(said)) {
      out.push_back(said);
    }
  }
  const std::vector<Span> unused = suppress(edition.source, out);
  if (selection.has(unused_ignore)) {
    report_unused(unused, draft, selection, out);
  }
  std::stable_sort(out.begin(), out.end(), [](const Diagnostic &a, const Diagnostic &b) {
    return a.place.line != b.place.line ? a.place.line < b.place.line : a.place.column < b.place.column;
  });
  return out;
}

}  // namespace celac::check
