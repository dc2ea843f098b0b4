#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// The id that a node would have had: before "~2" in its last component. Empty for other nodes.
std::string_view wanted_id(std::string_view id) {
  const auto tilde = id.rfind('~');
  const bool own = tilde != std::string_view::npos && id.find('.', tilde) == std::string_view::npos;
  return own ? id.substr(0, tilde) : std::string_view{};
}

// Nodes whose second number the numbering rules tell: those at fault, and what stands after a restart.
std::vector<bool> reported_nodes(const Draft &draft) {
  std::vector<bool> reported(draft.nodes().size(), false);
  for (const NumberingFault &fault : draft.numbering_faults()) {
    if (!fault.at.empty() || fault.kind == NumberingFaultKind::gap) {
      continue;
    }
    reported[fault.node] = true;
    for (std::uint32_t i = fault.node;
         i != no_node && fault.kind == NumberingFaultKind::restart && (i == fault.node || !reported[i]);
         i = draft.nodes()[i].next_sibling) {
      reported[i] = true;
    }
  }
  return reported;
}

void find(const Draft &draft, Findings &findings) {
  const std::vector<bool> reported = reported_nodes(draft);
  for (std::uint32_t i = 0; i < draft.nodes().size(); ++i) {
    const Node &node = draft.nodes()[i];
    // Only a model that was edited by hand can say an id twice.
    if (!draft.has_source() && !reported[i] && draft.find(node.ref.id()) != i) {
      findings.at_label(i, "the id " + node.ref.id() + " stands twice").help = "give one of them another id";
      continue;
    }
    const std::string_view wanted = wanted_id(node.ref.id());
    if (wanted.empty()) {
      continue;
    }
    const std::uint32_t holder = draft.find(wanted);
    if (reported[i] || (holder != no_node && reported[holder])) {
      continue;
    }
    Diagnostic &finding = findings.at_label(
        i, "the id " + std::string(wanted) + " is taken; this node is " + node.ref.id());
    finding.help = node.ref.number().empty() ? "give one of the headings another title, or number them"
                                             : "give one of them another number";
  }
}

}  // namespace

const Rule id_collision = {
    "id-collision",
    Group::numbering,
    Severity::error,
    Mending::none,
    "Two nodes that do not have the same place and number come to the same id.",
    "The later one gets an id that ends in ~2. Such an id changes when anything is inserted before it, so "
    "nothing should refer to it.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

## Follow-up

Both sides report.

## Follow-up

Both sides meet.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

## Follow-up

Both sides report.

## Meetings

Both sides meet.
)",
    find,
};

}  // namespace celac::check
