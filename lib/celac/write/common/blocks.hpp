#pragma once
// What stands below a heading, in document order: paragraphs, items and sections are three lists in the model, and one
// text on paper.

#include <string_view>

#include "celac/plan/order.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// The contents of a section, an item or the root past its preamble.
struct PlanBlocks {
  const std::vector<Paragraph> &paragraphs;
  const std::vector<Item> &items;
  const std::vector<Section> &sections;
  Lead lead = Lead::may;
};

inline const std::vector<Section> no_sections;

[[nodiscard]] inline PlanBlocks blocks_of(const Section &section) {
  return {section.paragraphs, section.items, section.sections, Lead::may};
}
[[nodiscard]] inline PlanBlocks blocks_of(const Item &item) {
  return {item.paragraphs, item.items, no_sections, Lead::never};
}
/// Without the preamble, which stands before them.
[[nodiscard]] inline PlanBlocks blocks_of(const Plan &plan) {
  return {plan.paragraphs, plan.items, plan.sections, Lead::never};
}

/// Calls one of the three with each block, in document order. Without positions, paragraphs of a section come first,
/// others last.
template <class OnParagraph, class OnItem, class OnSection>
void each_block(const PlanBlocks &blocks, OnParagraph on_paragraph, OnItem on_item, OnSection on_section) {
  in_document_order(blocks.paragraphs, blocks.items, blocks.sections, blocks.lead, on_paragraph, on_item, on_section);
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
