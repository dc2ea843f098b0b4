#pragma once
// A plan as a flat list of its items, in document order, with what tables say of where they stand; with its paragraphs
// where they are wanted.

#include <cstdint>
#include <vector>

#include "celac/plan/lookup.hpp"
#include "celac/plan/plan.hpp"
#include "celac/write/plan/csv.hpp"

namespace celac {

/// An item or a paragraph. Owned by the plan.
struct ItemRow {
  NodeRef unit;
  NodeRef parent;                    ///< nothing at the root
  const Section *section = nullptr;  ///< the innermost around it; null at the root
  std::uint32_t order = 0;           ///< which row of the plan it is, from 1

  [[nodiscard]] std::string_view parent_id() const {
    return parent.section == nullptr && parent.item == nullptr ? std::string_view{} : std::string_view(parent.id());
  }
  [[nodiscard]] std::string_view section_id() const { return section != nullptr ? section->id : std::string_view{}; }
  [[nodiscard]] std::string_view section_title() const {
    return section != nullptr ? section->title : std::string_view{};
  }
};

/// Calls `on_row` with every item of `plan`, an item before its sub-items.
template <class OnRow>
void each_row(const Plan &plan, RowsOf rows, OnRow on_row) {
  std::vector<NodeRef> open;  // the nodes around the next one
  std::uint32_t order = 0;
  for (const NodeRef &unit : rows == RowsOf::items ? all_nodes(plan) : all_units(plan)) {
    open.resize(unit.depth);
    if (unit.section == nullptr) {
      ItemRow row{unit, open.empty() ? NodeRef{} : open.back(), nullptr, ++order};
      for (auto above = open.rbegin(); above != open.rend() && row.section == nullptr; ++above) {
        row.section = above->section;
      }
      on_row(row);
    }
    open.push_back(unit);
  }
}

}  // namespace celac
