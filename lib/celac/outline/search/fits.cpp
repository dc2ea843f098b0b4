#include "celac/outline/search/fits.hpp"

#include <algorithm>

#include "celac/outline/search/series_parts.hpp"

namespace celac {
namespace {

// "## 1. Ports" after "1. ports" in a list: headings are a series of their own.
bool heads_after_list(const OpenNode &last, const OpenNode &node) {
  return node.heading != 0 && last.heading == 0 && !last.stands_out && node.label->count > 0 &&
         node.label->last().value == 1;
}

// The last member of the series of `label` among the siblings that `beside` closes, itself among them; null for none.
const OpenNode *last_of_series(const OpenNode *beside, const Label &label) {
  constexpr int most_series = 8;
  for (int k = 0; k < most_series && beside != nullptr; ++k) {
    if (beside->label != nullptr && !beside->title && same_series(*beside->label, label)) {
      return beside;
    }
    beside = beside->earlier;
  }
  return nullptr;
}

// Whether `b` was inserted after its sibling `a` in the French way: article 47-1 after article 47.
bool is_insertion(const Label &a, const Label &b) {
  return b.hyphenated && b.word != Word::none && a.word == b.word && b.count == a.count + 1 &&
         std::equal(a.path.begin(), a.path.begin() + a.count, b.path.begin(), same_number);
}

// The cost of taking up `series` again behind `beside`, which is of another one.
Rule resumption(const OpenNode &beside, const OpenNode &series, const OpenNode &node) {
  if (!beside.title) {
    return Rule::resumes;
  }
  // After a heading without a number a list goes on inside it, not beside it.
  const bool list = node.heading == 0 && node.label->word == Word::none;
  if (beside.heading != 0 && (node.heading > beside.heading || list)) {
    return Rule::resumes_past_marked_title;
  }
  if (beside.stands_out && series.stands_out) {
    return Rule::resumes_past_own_title;
  }
  if (beside.block + 1 == node.block && series.prose) {
    return Rule::resumes_past_empty_title;
  }
  return Rule::resumes_past_title;
}

}  // namespace

Fit weigh(const OpenNode &node, const OpenNode &parent, const OpenNode *beside, Tally tally) {
  Fit fit{0, others_beside(beside), node.heading};
  const OpenNode *series = last_of_series(beside, *node.label);
  if (series != nullptr && heads_after_list(*series, node)) {
    series = nullptr;
  }
  if (beside != nullptr && beside->label != nullptr && is_insertion(*beside->label, *node.label)) {
    const auto missing = static_cast<int>(std::max(node.label->last().value, 1U) - 1);
    tally.add(Rule::inserted);
    tally.add(Rule::inserted_each, std::min(missing, cost_of(Rule::inserted_most).cost));
  } else if (series != nullptr) {
    step_cost(parent, *series, node, tally);
    if (series != beside) {
      if (beside->title && beside->repeated && beside->heading == 0) {
        tally.add(Rule::runs_on_past_field);
      }
      tally.add(resumption(*beside, *series, node));
    }
    fit.earlier = series == beside ? series->earlier : others_beside(beside);
    fit.deepest = std::max(series->deepest, node.heading);
    fit.steps = true;
    fit.after_prose = series->prose;
  } else {
    fit.starts = true;
    if (beside != nullptr) {
      mixed_cost(beside->title && beside->earlier != nullptr ? *beside->earlier : *beside, node, tally);
    }
  }
  fit.cost = tally.total();
  return fit;
}

}  // namespace celac
