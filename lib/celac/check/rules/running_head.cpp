#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// A number between 1500 and 2199 is a year in a column, not a page.
bool is_year(const Draft &draft, const Furniture &one) {
  if (!draft.has_source() || one.kind != "page-number") {
    return false;
  }
  const std::string_view text = draft.source().slice(one.at.bytes.front());
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos && text >= "1500" &&
         text < "2200";
}

// What marks the edge of a page.
bool ends_page(const Draft &draft, const Furniture &one) {
  return one.kind == "page-break" || one.kind == "rule" || one.kind == "page-image" ||
         (one.kind == "page-number" && !is_year(draft, one));
}

// A running head stands at the edge of a page; a line that repeats in the middle is the plan's own.
bool at_page_edge(const Draft &draft, std::size_t index) {
  const auto &furniture = draft.plan().furniture;
  const LineRange own = furniture[index].at.lines;
  const auto near = [&](std::size_t other) {
    const LineRange lines = furniture[other].at.lines;
    const bool close = lines.first <= own.last + 4 && own.first <= lines.last + 4;
    return close && ends_page(draft, furniture[other]);
  };
  return (index > 0 && near(index - 1)) || (index + 1 < furniture.size() && near(index + 1)) ||
         (index > 1 && near(index - 2)) || (index + 2 < furniture.size() && near(index + 2));
}

void find(const Draft &draft, Findings &findings) {
  const auto &furniture = draft.plan().furniture;
  for (std::size_t i = 0; i < furniture.size(); ++i) {
    const Furniture &one = furniture[i];
    const bool head = one.kind == "running-head";
    if ((!head && one.kind != "page-number") || one.at.bytes.empty() || is_year(draft, one) ||
        (head && !at_page_edge(draft, i))) {
      continue;
    }
    Diagnostic &finding = findings.at(
        one.at.bytes.front(), no_node,
        head ? "a running head is left in the text" : "a page number is left in the text");
    if (!draft.has_source()) {
      continue;
    }
    // The whole line goes, with its end.
    const std::uint32_t line = draft.source().line_of(one.at.bytes.front().begin);
    Span bytes = draft.source().line(line);
    const bool alone = draft.source().slice({bytes.begin, one.at.bytes.front().begin}).find_first_not_of(" \t\f") ==
                       std::string_view::npos;
    if (alone && one.at.lines.first == one.at.lines.last) {
      bytes.end = line + 1 < draft.source().line_count() ? draft.source().line(line + 1).begin : bytes.end;
      finding.fix = Fix{bytes, "", false};
    }
  }
}

}  // namespace

const Rule running_head = {
    "running-head",
    Group::conversion,
    Severity::info,
    Mending::unsafe,
    "A running head, a running foot or a page number of the printed page stands between the words.",
    "celac keeps it apart as furniture. Other readers take it for text of the plan.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

- 4 -

2. Hold a fair.

- 5 -

3. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Hold a fair.
3. Send a mission.
)",
    find,
};

}  // namespace celac::check
