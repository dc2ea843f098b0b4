#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// A list mark before "> 3. ..." would take the quoted lines below it into the item; the quote mark is what is wrong.
bool is_quoted(const Draft &draft, const Node &node, const Repair &repair) {
  const std::uint32_t begin = repair.at.bytes.front().begin;
  const std::uint32_t label = node.reading != nullptr ? node.reading->label.begin : begin;
  return label > begin && draft.source().slice({begin, label}).find('>') != std::string_view::npos;
}

// A new line goes before the indentation, which the item keeps.
Span before_indentation(const Draft &draft, Span at) {
  const std::string_view bytes = draft.source().bytes();
  std::uint32_t begin = at.begin;
  while (begin > 0 && (bytes[begin - 1] == ' ' || bytes[begin - 1] == '\t')) {
    --begin;
  }
  return begin == 0 || bytes[begin - 1] == '\n' ? Span{begin, begin} : at;
}

// Both repairs of one node stand at the same byte and make one finding.
void find(const Draft &draft, Findings &findings) {
  const auto &repairs = draft.plan().repairs;
  for (std::size_t i = 0; i < repairs.size(); ++i) {
    const bool lazy = repairs[i].code == "lazy-item";
    if ((!lazy && repairs[i].code != "missing-list-mark") || repairs[i].at.bytes.empty()) {
      continue;
    }
    const std::uint32_t node = draft.find(repairs[i].id);
    if (node == no_node) {
      continue;
    }
    std::string text = repairs[i].now;
    const bool both = i + 1 < repairs.size() && repairs[i + 1].id == repairs[i].id &&
                      repairs[i + 1].code == "missing-list-mark" && lazy;
    const std::string label = draft.nodes()[node].ref.label();
    Diagnostic &finding = findings.at_label(node,
                                            lazy ? "the item " + label + " starts inside the paragraph before it"
                                                 : "the item " + label + " has no list mark, its siblings have one");
    if (draft.has_source() && !is_quoted(draft, draft.nodes()[node], repairs[i])) {
      const Span at = repairs[i].at.bytes.front();
      finding.fix = Fix{lazy && !both ? before_indentation(draft, at) : at, both ? text + repairs[i + 1].now : text,
                        true};
    }
    i += both ? 1U : 0U;
  }
}

}  // namespace

const Rule missing_list_mark = {
    "missing-list-mark",
    Group::conversion,
    Severity::warning,
    Mending::safe,
    "An item has no list mark although most of its siblings have one, or it starts inside the paragraph "
    "of the item before.",
    "In Markdown such an item is a paragraph of the item before it, or the end of its last line.",
    R"(# Plan 2022-2024

## I. Trade

- 1. Publish a guide.
- 2. Open an office.

3. Hold a fair.

- 4. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

- 1. Publish a guide.
- 2. Open an office.
- 3. Hold a fair.
- 4. Send a mission.
)",
    find,
};

}  // namespace celac::check
