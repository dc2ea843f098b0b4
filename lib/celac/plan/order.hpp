#pragma once
// Document order: a section keeps its items and its sections in two lists, which stand in one order in the source.

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

}  // namespace celac
