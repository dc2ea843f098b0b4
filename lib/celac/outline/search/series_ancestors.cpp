// What numbers may stand inside one another.

#include "celac/outline/search/series_parts.hpp"

namespace celac {
namespace {

// A line that is no sentence, and below it the first of a list of sentences: right below it, or below a paragraph that
// announces the list.
bool titles_sentences(const OpenNode &title, const OpenNode &first) {
  return title.heading == 0 && first.heading == 0 && !title.prose && !title.colon && first.prose &&
         (first.block == title.block + 1 || first.announced) && first.label->last().value == 1;
}

// Regulations count 1, a, i and then 1 again: how many levels of bare numbers, each in its own way, lie between.
int levels_between(const OpenNode &parent, const OpenNode &ancestor, const Label &label) {
  int levels = 0;
  for (const OpenNode *open_node = &parent; open_node != &ancestor; open_node = open_node->parent) {
    const bool bare = open_node->label != nullptr && !open_node->title && open_node->heading == 0 &&
                      open_node->label->word == Word::none && open_node->label->count == 1;
    if (!bare || label.word != Word::none || label.count != 1) {
      return 0;
    }
    ++levels;
  }
  return std::min(levels, 2);
}

}  // namespace

// 1. inside 1.: hardly ever, unless it is indented deeper.
void ancestor_cost(const OpenNode &parent, const OpenNode &node, Tally &tally) {
  const Label &label = *node.label;
  // A measure inside a measure, where words of plans have no rank that forbids it.
  if (parent.label != nullptr && !parent.title && label.word != Word::none && rank(label.word) == 0 &&
      parent.label->word == label.word && parent.label->count == label.count) {
    tally.add(Rule::same_word_inside);
  }
  for (const OpenNode *open_node = &parent; open_node != nullptr; open_node = open_node->parent) {
    if (open_node->label == nullptr || open_node->title || open_node->label->count == 0) {
      continue;
    }
    const bool same = same_series(*open_node->label, label) && open_node->label->style == label.style;
    if (same) {
      // No colon announces a § in a §: "§ 6º ... far-se-á:" stands there once more as it was amended.
      const bool announced = open_node == &parent && open_node->colon && label.style != LabelStyle::section_sign;
      const bool deeper = node.indent >= open_node->indent + 2 || (announced && node.indent > open_node->indent);
      // A titled section may well hold a list numbered like itself.
      const bool headed = open_node->heading != 0 && (node.heading == 0 || node.heading > open_node->deepest);
      const bool titles = titles_sentences(*open_node, node);
      const bool titled = label.count == 1 &&
                          (headed || titles || (open_node->stands_out && !node.stands_out && node.heading == 0));
      if (deeper || titled) {
        // Rather a title among titles than one among sentences.
        tally.add(Rule::indented_below);
        if (titles && open_node->after_prose) {
          tally.add(Rule::title_among_sentences);
        }
      } else {
        tally.add(Rule::same_as_ancestor);
        if (announced) {
          tally.add(Rule::same_but_announced);
        }
        tally.add(Rule::same_each_level, levels_between(parent, *open_node, label));
      }
      return;
    }
  }
}

}  // namespace celac
