#include <array>

#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// The level that most siblings have; of equally common ones the first.
std::uint8_t usual_level(const Draft &draft, const std::vector<std::uint32_t> &sections) {
  std::array<std::uint32_t, 7> counts{};
  for (const std::uint32_t i : sections) {
    ++counts[draft.nodes()[i].reading->heading];
  }
  std::uint8_t usual = draft.nodes()[sections.front()].reading->heading;
  for (std::uint8_t level = 1; level <= 6; ++level) {
    if (counts[level] > counts[usual] || usual == 0) {
      usual = level;
    }
  }
  return usual;
}

// The marks of a heading in `# ` style, without the blank after them.
Span marks_of(const Draft &draft, std::uint32_t label) {
  const Span line = draft.source().line(draft.source().line_of(label));
  const std::string_view text = draft.source().slice(line);
  const auto from = text.find_first_not_of(" \xEF\xBB\xBF");
  const auto to = from == std::string_view::npos ? from : text.find_first_not_of('#', from);
  if (from == std::string_view::npos || to == std::string_view::npos || to == from || text[to] != ' ') {
    return {};
  }
  return {line.begin + static_cast<std::uint32_t>(from), line.begin + static_cast<std::uint32_t>(to)};
}

void look_at(const Draft &draft, Findings &findings, const std::vector<std::uint32_t> &sections) {
  const std::uint8_t usual = usual_level(draft, sections);
  for (const std::uint32_t i : sections) {
    const NodeReading &reading = *draft.nodes()[i].reading;
    const Span marks = marks_of(draft, reading.label.begin);
    // The label's own line counts where the title has one below it.
    if (reading.heading == usual || marks.size() == usual) {
      continue;
    }
    Diagnostic &finding = findings.at_label(
        i, reading.heading == 0
               ? "this section is no heading; its siblings are headings of level " + std::to_string(usual)
               : "heading of level " + std::to_string(reading.heading) + " among siblings of level " +
                     std::to_string(usual));
    if (!marks.empty()) {
      finding.fix = Fix{marks, std::string(usual, '#'), true};
    } else if (const Span line = draft.source().line(draft.source().line_of(reading.label.begin));
               reading.heading == 0 &&
               (line.begin == reading.label.begin || draft.source().bytes()[line.begin] == '*')) {
      finding.fix = Fix{{line.begin, line.begin}, std::string(usual, '#') + " ", true};
    }
  }
}

void find(const Draft &draft, Findings &findings) {
  if (!draft.markdown()) {
    return;
  }
  const auto siblings = [&](std::uint32_t first) {
    // Numbered sections and headings without a number need not be of one level.
    std::array<std::vector<std::uint32_t>, 2> sections;
    bool heading[2] = {false, false};
    for (std::uint32_t i = first; i != no_node; i = draft.nodes()[i].next_sibling) {
      const Node &node = draft.nodes()[i];
      if (node.is_section() && node.reading != nullptr && node.kind().empty()) {
        const std::size_t which = node.ref.number().empty() ? 0 : 1;
        sections[which].push_back(i);
        heading[which] = heading[which] || node.reading->heading != 0;
      }
    }
    if (heading[1] && sections[1].size() > 1) {
      look_at(draft, findings, sections[1]);
    }
  };
  siblings(draft.first_root());
  for (const Node &node : draft.nodes()) {
    if (node.is_section()) {
      siblings(node.first_child);
    }
  }
}

}  // namespace

const Rule heading_level = {
    "heading-level",
    Group::structure,
    Severity::warning,
    Mending::safe,
    "Sibling sections are printed as headings of different levels, or one of them is no heading at all.",
    "A contents list, a navigation pane or any other program that trusts the marks gets another tree than "
    "the numbers say.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

#### II. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

## II. Culture

1. Hold a fair.

## III. Science

1. Share data.
)",
    find,
};

}  // namespace celac::check
