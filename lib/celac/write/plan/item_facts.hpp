#pragma once
// What tables say of an item, or of a paragraph.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/plan/lookup.hpp"

namespace celac {

/// Borrows from the plan.
struct ItemFacts {
  std::string_view kind;
  std::string_view title;
  std::string_view text;
  const std::vector<Cell> &cells;
  const std::vector<std::uint32_t> &pages;
};

inline ItemFacts facts_of(const NodeRef &unit) {
  static const std::vector<Cell> no_cells;
  if (unit.paragraph != nullptr) {
    return {"paragraph", {}, unit.paragraph->text, no_cells, unit.paragraph->pages};
  }
  const Item &item = *unit.item;
  return {item.kind, item.title, item.text, item.cells, item.pages};
}

}  // namespace celac
