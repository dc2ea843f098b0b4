#include "celac/outline/search/title_cost.hpp"

namespace celac {
namespace {

constexpr int item_level = 99;

// Depth of a heading: by its marks, else by its looks; items are the deepest of all.
int level_of(const OpenNode &open_node) {
  if (open_node.heading != 0) {
    return open_node.heading;
  }
  if (open_node.parent == nullptr) {
    return 0;
  }
  if (!open_node.title && !open_node.stands_out) {
    return item_level;
  }
  switch (open_node.emphasis) {
    case Emphasis::capitals:
      return 10;
    case Emphasis::bold:
      return 11;
    case Emphasis::title_case:
    case Emphasis::plain:
      return 12;
  }
  return 12;
}

// A numbered line without a heading anywhere above it.
bool stands_alone_at_the_top(const OpenNode &open_node) {
  for (const OpenNode *above = open_node.parent; above != nullptr; above = above->parent) {
    if (above->heading != 0) {
      return false;
    }
  }
  return open_node.stands_out;
}

// A heading stands above the item whose level is that of `node`, or lower: it ended there.
bool past_heading(const OpenNode &item, const OpenNode &node) {
  const OpenNode *above = &item;
  while (above != nullptr && above->heading == 0) {
    above = above->parent;
  }
  return above != nullptr && node.heading != 0 && above->heading >= node.heading;
}

// "II. Harbours", and right below it "**Quays**": a number of the kind that parts have, and no sentence; or any number
// whose line heads by itself, or "## 2. Harbours" above "## Quays", for it would be empty else.
bool heads(const OpenNode &part, const OpenNode &node) {
  const bool part_title = part.label != nullptr && part.label->count == 1 && !part.title && !part.row && !part.prose;
  return part_title && part.title_block + 1 == node.block &&
         (part.stands_out || (part.heading != 0 && part.heading == node.heading) ||
          (part.emphasis == Emphasis::title_case && part.label->last().kind == Numeral::roman_upper &&
           part.heading == 0));
}

}  // namespace

void title_cost(const OpenNode &parent, const OpenNode *beside, const OpenNode &node, Tally &tally) {
  const int own = level_of(node);
  const int above = level_of(parent);
  const bool numbered = parent.label != nullptr && !parent.title;
  const bool follows_alike = beside != nullptr && beside->title && level_of(*beside) == own;
  if (beside != nullptr && heads(*beside, node)) {
    tally.add(Rule::title_level);
  }
  if (heads(parent, node)) {
    tally.add(Rule::title_level, 1);
  } else if (!(follows_alike && numbered && (above == item_level || (node.heading != 0 && above == own)))) {
    if (above == item_level) {
      tally.add(Rule::title_in_item, cost_of(Rule::title_in_item).cost + (past_heading(parent, node) ? 12 : 0));
    } else if (numbered && parent.heading == 0 && above >= own &&
               (node.heading == 0 || stands_alone_at_the_top(parent))) {
      // "**II. Harbours**", "**Cranes**": the number sets it apart, and once one stands there others may.
      tally.add(Rule::title_level, follows_alike ? 0 : 2);
    } else if (parent.parent != nullptr && above >= own) {
      tally.add(Rule::title_level);
    }
  }
  if (beside != nullptr && level_of(*beside) < own && level_of(*beside) != item_level) {
    tally.add(Rule::title_level);
  }
}

}  // namespace celac
