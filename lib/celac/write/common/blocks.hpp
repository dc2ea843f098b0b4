#pragma once
// What stands below a heading, in document order: paragraphs, items and sections are three lists in the model, and one
// text on paper.

#include <string_view>

#include "celac/plan/order.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// The contents of a section, or of the root.
struct PlanBlocks {
  const std::vector<Paragraph> &paragraphs;
  const std::vector<Item> &items;
  const std::vector<Section> &sections;
};

/// Calls one of the three with each block, in document order. Without positions, paragraphs come first.
template <class OnParagraph, class OnItem, class OnSection>
void each_block(const PlanBlocks &blocks, OnParagraph on_paragraph, OnItem on_item, OnSection on_section) {
  auto paragraph = blocks.paragraphs.begin();
  const auto paragraphs_until = [&](const Location &at) {
    while (paragraph != blocks.paragraphs.end() && position(paragraph->at) <= position(at)) {
      on_paragraph(*paragraph++);
    }
  };
  in_document_order(
      blocks.items, blocks.sections,
      [&](const Item &item) {
        paragraphs_until(item.at);
        on_item(item);
      },
      [&](const Section &section) {
        paragraphs_until(section.at);
        on_section(section);
      });
  while (paragraph != blocks.paragraphs.end()) {
    on_paragraph(*paragraph++);
  }
}

/// Calls `on_line` with each paragraph of a text, which LF separates; not at all with an empty text.
template <class OnLine>
void each_line(std::string_view text, OnLine on_line) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    on_line(text.substr(0, end));
    if (end == std::string_view::npos) {
      return;
    }
    text.remove_prefix(end + 1);
  }
}

}  // namespace celac
