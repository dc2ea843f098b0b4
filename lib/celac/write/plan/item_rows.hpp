#pragma once
// A plan as a flat list of its items, in document order, each with the section it stands in.

#include "celac/plan/order.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

/// An item and the innermost section around it (null at the root). Owned by the plan.
struct ItemRow {
  const Item *item = nullptr;
  const Section *section = nullptr;

  [[nodiscard]] std::string_view section_id() const { return section != nullptr ? section->id : std::string_view{}; }
  [[nodiscard]] std::string_view section_title() const {
    return section != nullptr ? section->title : std::string_view{};
  }
};

template <class OnRow>
void each_item(const Item &item, const Section *section, OnRow &on_row) {
  on_row(ItemRow{&item, section});
  for (const Item &child : item.items) {
    each_item(child, section, on_row);
  }
}

template <class OnRow>
void each_item(const std::vector<Item> &items, const std::vector<Section> &sections, const Section *around,
               OnRow &on_row) {
  in_document_order(
      items, sections, [&](const Item &item) { each_item(item, around, on_row); },
      [&](const Section &section) { each_item(section.items, section.sections, &section, on_row); });
}

/// Calls `on_row` with every item of `plan`, an item before its sub-items.
template <class OnRow>
void each_item(const Plan &plan, OnRow on_row) {
  each_item(plan.items, plan.sections, nullptr, on_row);
}

}  // namespace celac
