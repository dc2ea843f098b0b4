#pragma once
// Document order: a node keeps its paragraphs, items and sections in lists of their own, which stand in one order in the
// source.

#include <cstdint>
#include <vector>

#include "celac/plan/plan.hpp"

namespace celac {

/// First byte of a node; 0 without a source.
[[nodiscard]] inline std::uint32_t position(const Location &at) {
  return at.bytes.empty() ? 0 : at.bytes.front().begin;
}

/// Calls `on_item` and `on_section` with the nodes of both lists, merged by where they stand. The lists may be const.
template <class Items, class Sections, class OnItem, class OnSection>
void in_document_order(Items &items, Sections &sections, OnItem on_item, OnSection on_section) {
  auto item = items.begin();
  auto section = sections.begin();
  while (item != items.end() || section != sections.end()) {
    const bool item_first = section == sections.end() ||
                            (item != items.end() && position(item->at) < position(section->at));
    if (item_first) {
      on_item(*item++);
    } else {
      on_section(*section++);
    }
  }
}

/// Whether paragraphs can stand before all items and sections of their parent, as those of a section can. Those of an
/// item, and of the root past its preamble, come after the first of them; without a position, after the last.
enum class Lead : std::uint8_t { may, never };

/// The same with the parent's paragraphs in between.
template <class Paragraphs, class Items, class Sections, class OnParagraph, class OnItem, class OnSection>
void in_document_order(Paragraphs &paragraphs, Items &items, Sections &sections, Lead lead, OnParagraph on_paragraph,
                       OnItem on_item, OnSection on_section) {
  auto paragraph = paragraphs.begin();
  bool first = lead == Lead::never;
  const auto paragraphs_until = [&](const Location &at) {
    const auto stands_before = [&](const Location &own) {
      return position(own) <= position(at) && (lead == Lead::may || !own.bytes.empty());
    };
    while (!first && paragraph != paragraphs.end() && stands_before(paragraph->at)) {
      on_paragraph(*paragraph++);
    }
    first = false;
  };
  in_document_order(
      items, sections,
      [&](auto &item) {
        paragraphs_until(item.at);
        on_item(item);
      },
      [&](auto &section) {
        paragraphs_until(section.at);
        on_section(section);
      });
  while (paragraph != paragraphs.end()) {
    on_paragraph(*paragraph++);
  }
}

}  // namespace celac
