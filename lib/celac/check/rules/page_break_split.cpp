#include <algorithm>

#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// Where the text goes on after a join: the next byte that belongs to a node or another repair.
std::uint32_t goes_on_at(const Draft &draft, const Repair &repair, std::uint32_t node) {
  const std::uint32_t end = repair.at.bytes.front().end;
  std::uint32_t next = 0;
  const auto look = [&](const Location &at) {
    for (const Span &span : at.bytes) {
      if (span.begin >= end && (next == 0 || span.begin < next)) {
        next = span.begin;
      }
    }
  };
  const auto look_at_all = [&](const std::vector<Paragraph> &paragraphs) {
    for (const Paragraph &paragraph : paragraphs) {
      look(paragraph.at);
    }
  };
  if (node == no_node) {
    look_at_all(draft.plan().preamble);
    look_at_all(draft.plan().paragraphs);
    return next;
  }
  const Node &found = draft.nodes()[node];
  look(found.ref.at());
  look_at_all(found.paragraphs());
  return next;
}

// What stands between the halves: nothing but white space (1), also page numbers and running heads (2), more (0).
int between(const Draft &draft, Span gap) {
  int verdict = 1;
  const auto &furniture = draft.plan().furniture;
  auto at = std::lower_bound(
      furniture.begin(), furniture.end(), gap.begin,
      [](const Furniture &one, std::uint32_t from) { return one.at.bytes.front().begin < from; });
  std::uint32_t seen = gap.begin;
  const auto blank = [&](std::uint32_t from, std::uint32_t to) {
    return draft.source().slice({from, to}).find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
  };
  for (; at != furniture.end() && at->at.bytes.front().begin < gap.end; ++at) {
    const Span span = at->at.bytes.front();
    if (span.begin < seen || !blank(seen, span.begin)) {
      return 0;
    }
    seen = span.end;
    if (at->kind == "page-number" || at->kind == "running-head") {
      verdict = 2;
    } else if (at->kind != "page-break") {
      return 0;
    }
  }
  return seen <= gap.end && blank(seen, gap.end) ? verdict : 0;
}

void find(const Draft &draft, Findings &findings) {
  for_repairs(draft, "joined-page-break", [&](const Repair &repair, std::uint32_t node) {
    Span join = repair.at.bytes.front();
    Span last = join;
    if (draft.has_source()) {
      const std::uint32_t line = draft.source().line_of(join.begin);
      last = {draft.source().line(line).begin, join.begin};
      const auto word = draft.source().slice(last).find_last_of(" \t");
      last.begin += word == std::string_view::npos ? 0 : static_cast<std::uint32_t>(word) + 1;
    }
    Diagnostic &finding = findings.at(
        last, node, "a page break splits the sentence; it goes on in line " + std::to_string(repair.at.lines.last));
    const std::uint32_t next = draft.has_source() ? goes_on_at(draft, repair, node) : 0;
    if (next == 0) {
      return;
    }
    const Span gap = {join.begin, next};
    const int verdict = between(draft, gap);
    if (verdict != 0) {
      finding.fix = Fix{gap, repair.now, verdict == 1};
    }
  });
}

}  // namespace

const Rule page_break_split = {
    "page-break-split",
    Group::conversion,
    Severity::warning,
    Mending::unsafe,
    "A page ended in the middle of a sentence: blank lines, a page number or a running head stand between "
    "its halves.",
    "Every Markdown reader but celac takes the second half for a paragraph of its own, outside the item.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to customs rules in the languages of

- 4 -




the States and revise it every year.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to customs rules in the languages of the States and revise it every year.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
