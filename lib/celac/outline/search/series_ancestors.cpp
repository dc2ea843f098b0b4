// What numbers may stand inside one another.

#include "celac/outline/search/series_parts.hpp"

namespace celac {
namespace {

// A line that is no sentence, and right below it the first of a list of sentences.
bool titles_sentences(const Frame &title, const Frame &first) {
  return title.heading == 0 && first.heading == 0 && !title.prose && !title.colon && first.prose &&
         first.unit == title.unit + 1 && first.label->last().value == 1;
}

}  // namespace

// 1. inside 1.: hardly ever, unless it is indented deeper.
void ancestor_cost(const Frame &parent, const Frame &node, Tally &tally) {
  const Label &label = *node.label;
  // "3." and "4)": the next one in another dress rather than the first inside it.
  if (parent.label != nullptr && !parent.title && parent.label->count == label.count &&
      same_series(*parent.label, label) && parent.label->dress != label.dress && label.word == Word::none &&
      is_next(parent.label->last(), label.last())) {
    tally.add(Rule::same_as_ancestor, 12);
  }
  // A measure inside a measure, where words of plans have no rank that forbids it.
  if (parent.label != nullptr && !parent.title && label.word != Word::none && rank(label.word) == 0 &&
      parent.label->word == label.word && parent.label->count == label.count) {
    tally.add(Rule::same_as_ancestor, 12);
  }
  for (const Frame *frame = &parent; frame != nullptr; frame = frame->parent) {
    if (frame->label == nullptr || frame->title || frame->label->count == 0) {
      continue;
    }
    const bool same = same_series(*frame->label, label) && frame->label->dress == label.dress;
    if (same && (label.count == 1 || same_front(*frame->label, label))) {
      const bool announced = frame == &parent && frame->colon;
      const bool deeper = node.indent >= frame->indent + 2 || (announced && node.indent > frame->indent);
      // A titled section may well hold a list numbered like itself.
      const bool headed = frame->heading != 0 && (node.heading == 0 || node.heading > frame->deepest);
      const bool titles = titles_sentences(*frame, node);
      const bool titled = label.count == 1 &&
                          (headed || titles || (frame->stands_out && !node.stands_out && node.heading == 0));
      if (deeper || titled) {
        // Rather a title among titles than one among sentences.
        tally.add(Rule::indented_below, cost_of(Rule::indented_below).cost + (titles && frame->behind_prose ? 2 : 0));
      } else {
        tally.add(Rule::same_as_ancestor, cost_of(Rule::same_as_ancestor).cost - (announced ? 10 : 0));
      }
      return;
    }
  }
}

}  // namespace celac
