#include "celac/outline/search/title_cost.hpp"

namespace celac {
namespace {

constexpr std::uint16_t item_level = 99;

// "II. Harbours", and right below it "**Quays**": a number of the kind that parts have, and no sentence; or any number
// whose line heads by itself, or "## 2. Harbours" above "## Quays", for it would be empty else.
bool heads(const OpenNode &part, const OpenNode &node) {
  const bool part_title = part.label != nullptr && part.label->count > 0 && !part.prose;
  return part_title && part.title_block + 1 == node.block &&
         (part.stands_out || (part.heading != 0 && part.heading == node.heading) ||
          (part.emphasis == Emphasis::title_case && part.label->last().kind == Numeral::roman_upper));
}

void item_cost(const OpenNode &item, Tally &tally) {
  if (item.prose) {
    tally.add(Rule::section_in_item);
  } else {
    tally.add(Rule::title_in_item);
  }
}

}  // namespace

std::uint16_t level_of(const Block &block, const Label *label, bool stands_out) {
  const bool labelled = label != nullptr;
  if (block.heading != 0) {
    // "# Goals" of every chapter is below "# Chapter 1", but beside "# 1 Ports".
    const bool set_below = labelled ? label->word == Word::none : block.repeated;
    return static_cast<std::uint16_t>(block.heading * cost_of(Rule::level_each_mark).cost + (set_below ? 1 : 0));
  }
  if (block.listed) {
    return static_cast<std::uint16_t>(cost_of(Rule::level_listed).cost);
  }
  if (labelled && !stands_out) {
    return item_level;
  }
  // Capital initials are an accident of short titles; words that come again stand below those that do not.
  const int steps = static_cast<int>(std::max(block.emphasis, Emphasis::title_case));
  return static_cast<std::uint16_t>(cost_of(Rule::level_plain).cost - steps * cost_of(Rule::level_each_emphasis).cost +
                                    (block.repeated ? 1 : 0) -
                                    (labelled ? cost_of(Rule::level_numbered).cost : 0));  // a number sets it apart
}

const OpenNode *open_alike(const OpenNode *top, const OpenNode &node) {
  for (const OpenNode *open = top; open != nullptr && open->parent != nullptr; open = open->parent) {
    const bool alike = open->title && (node.heading != 0 ? open->level == node.level
                                                         : open->heading == 0 && open->style == node.style &&
                                                               open->listed == node.listed);
    if (alike) {
      return open;
    }
  }
  return nullptr;
}

void title_cost(const OpenNode &parent, const OpenNode *beside, const OpenNode &node, const OpenNode *alike,
                Tally &tally) {
  if (alike != nullptr && alike->parent == &parent) {
    return;
  }
  const bool head = heads(parent, node);
  // A part that has words of its own before its first chapter is the one the contents have beside it.
  if (node.listed && parent.listed && parent.title_block + 1 != node.block) {
    tally.add(Rule::listed_in_listed);
  }
  if (beside != nullptr && heads(*beside, node)) {
    tally.add(Rule::title_level);
  }
  if (alike != nullptr) {
    tally.add(Rule::heading_leaves_series);
  } else if (!head) {
    tally.add(Rule::heading_opens_style);
  }
  if (!head && parent.level == item_level) {
    item_cost(parent, tally);
  } else if (!head && parent.parent != nullptr && parent.level >= node.level) {
    tally.add(Rule::title_level);
  }
  if (beside != nullptr && beside->level < node.level) {
    tally.add(Rule::title_level);
  }
  if (beside != nullptr && beside->level == item_level && node.repeated && node.heading == 0) {
    tally.add(Rule::field_beside_item);
  }
}

}  // namespace celac
