#include "celac/outline/search/series.hpp"

#include <algorithm>

#include "celac/outline/search/series_parts.hpp"

namespace celac {
namespace {

// 2.1.1 after 1.2.2: an earlier component counts on, and all after it start again at one.
bool opens_next_front(const Label &a, const Label &b) {
  const auto [x, y] = std::mismatch(a.path.begin(), a.path.begin() + a.count, b.path.begin(), same_number);
  const auto end = b.path.begin() + b.count;
  return x != a.path.begin() + a.count && is_next(*x, *y) && y + 1 < end &&
         std::all_of(y + 1, end, [](const Component &q) { return q.value == 1 && q.suffix == 0; });
}

// AC-03.1, AC-05.1, BR-02.1: a list takes what it needs of a catalogue of codes, whose names have no order. Headings
// are the catalogue itself: "### ID.AM" after "### GV.RM" rather begins below another one.
bool goes_on_in_catalogue(const Label &a, const Label &b) {
  const auto [x, y] = std::mismatch(a.path.begin(), a.path.begin() + a.count, b.path.begin(), same_number);
  return b.coded && x != a.path.begin() + a.count &&
         (x->kind == Numeral::letters || y->kind == Numeral::letters || y->value > x->value);
}

// ter after bis, b after a; quater after bis: what stood between was repealed; bis A after bis.
bool is_inserted(const Component &a, const Component &b) { return b.value == a.value && b.suffix > a.suffix; }

// `unambiguous`: consolidated codes have gaps where articles were repealed, and these labels are what they look like.
void gap_cost(int missing, bool unambiguous, Tally &tally) {
  missing = std::min(missing, cost_of(Rule::gap_most).cost);
  if (unambiguous) {
    tally.add(Rule::gap_unambiguous);
    tally.add(Rule::gap_unambiguous_each, missing);
  } else {
    tally.add(Rule::gap);
    tally.add(Rule::gap_each, missing);
  }
}

void compare(const Component &a, const Component &b, bool unambiguous, Tally &tally) {
  if (is_next(a, b)) {
    tally.add(Rule::continues);
  } else if (is_inserted(a, b)) {
    tally.add(Rule::inserted);
  } else if (b.value > a.value) {
    gap_cost(static_cast<int>(b.value - a.value) - 1, unambiguous, tally);
  } else if (b.value == a.value) {
    tally.add(Rule::repeats);
  } else {
    tally.add(Rule::goes_back);
  }
}

// II.3.4 under 3 under II: the numbers of the ancestors, one after the other, are the front.
bool spells_ancestors(const OpenNode &parent, const Label &label) {
  std::size_t left = label.count - std::size_t{1};
  for (const OpenNode *open_node = &parent; left > 0; open_node = open_node->parent) {
    if (open_node == nullptr || open_node->label == nullptr || open_node->label->count == 0 ||
        open_node->label->count > left) {
      return false;
    }
    const Label &above = *open_node->label;
    left -= above.count;
    const bool equal = std::equal(
        above.path.begin(), above.path.begin() + above.count, label.path.begin() + static_cast<std::ptrdiff_t>(left),
        [](const Component &x, const Component &y) { return same_number(x, y) && !is_misread_one(x, y); });
    if (!equal) {
      return false;
    }
  }
  return true;
}

void front_cost(const OpenNode &parent, const Label &label, Tally &tally) {
  if (spells_ancestors(parent, label)) {
    tally.add(Rule::opens_matching);
    return;
  }
  // The letters of a code name what a heading names in words.
  const bool named = label.word != Word::none || label.coded;
  tally.add(named ? Rule::prefix_unmatched_named : Rule::prefix_unmatched);
}

bool comes_later(const Label &a, const Label &b) {
  return std::lexicographical_compare(a.path.begin(), a.path.begin() + a.count, b.path.begin(),
                                      b.path.begin() + b.count, [](const Component &x, const Component &y) {
                                        return x.value != y.value ? x.value < y.value : x.suffix < y.suffix;
                                      });
}

void closed_series_cost(const OpenNode &parent, const OpenNode &node, const ClosedBefore &closed, bool only,
                        Tally &tally) {
  const Label &label = *node.label;
  if (closed.next) {
    // A title does not stand below a sentence that announced none.
    const bool title_in_text = parent.prose && !node.prose && label.word == Word::none;
    if (parent.title && parent.repeated && parent.heading == 0) {
      tally.add(Rule::runs_on_past_field);
    }
    tally.add(Rule::runs_on);
    if (title_in_text) {
      tally.add(Rule::runs_on_in_text);
    }
    return;
  }
  // An excerpt starts wherever it was cut; only worded labels and § say so reliably.
  const bool worded = label.word != Word::none || label.style == LabelStyle::section_sign;
  const bool excerpt = !closed.any && only && worded;
  if (excerpt) {
    tally.add(Rule::opens_late_excerpt);
  } else if (node.unambiguous && closed.all_before) {
    tally.add(Rule::opens_late_past_all);
  } else if (node.unambiguous) {
    tally.add(Rule::opens_late_unambiguous);
  } else {
    const auto most = static_cast<std::uint32_t>(std::max(cost_of(Rule::opens_late_most).cost, 0));
    tally.add(Rule::opens_late);
    tally.add(Rule::opens_late_each, static_cast<int>(std::min(label.last().value, most)));
  }
}

}  // namespace

bool is_next_of(const Label &a, const Label &b) {
  return a.count > 0 && a.style == b.style && a.count == b.count && same_series(a, b) && is_next(a.last(), b.last()) &&
         same_front(a, b);
}

void step_cost(const OpenNode &parent, const OpenNode &last, const OpenNode &next, Tally &tally) {
  const Label &a = *last.label;
  const Label &b = *next.label;
  if (next.announced && a.style == b.style) {
    tally.add(Rule::second_list);
  } else if (next.restarts && a.style == b.style && a.last().value > 1) {
    tally.add(Rule::second_list_unannounced);
  } else if (same_front(a, b)) {
    compare(a.last(), b.last(), next.unambiguous, tally);
  } else {
    const auto level = static_cast<std::size_t>(a.count - 2);
    const bool next_front = (is_next(a.path[level], b.path[level]) && b.last().value <= 1) || opens_next_front(a, b) ||
                            (next.heading == 0 && goes_on_in_catalogue(a, b));
    tally.add(next_front ? Rule::new_prefix : Rule::other_prefix);
  }
  if (a.style != b.style) {
    tally.add(next.mixed ? Rule::style_changes_often : Rule::style_changes);
    ancestor_cost(parent, next, tally);  // "2." behind the (1) of "1. (1)" is rather behind the 1.
  } else if (a.path[0].kind != b.path[0].kind) {
    // I.4, 1.5; but 1.4, I.5 is the misreading that it looks like.
    const bool misread = b.path[0].kind == Numeral::roman_upper && b.path[0].value == 1;
    tally.add(misread ? Rule::front_misread : Rule::front_kind_changes);
  }
  if (last.stands_out != next.stands_out && last.heading == 0 && next.heading == 0) {
    tally.add(Rule::heading_mixed);
  }
  if (last.heading != next.heading) {
    tally.add(last.heading == 0 || next.heading == 0 ? Rule::heading_mixed : Rule::level_differs);
  }
  if (next.indent >= last.indent + 2 || last.indent >= next.indent + 2) {
    tally.add(Rule::indent_differs);
  }
}

void start_cost(const OpenNode &parent, const OpenNode &node, Tally &tally) {
  const Label &label = *node.label;
  rank_cost(parent, node, tally);
  if (parent.label != nullptr && node.heading != 0 && parent.heading == 0 && !parent.stands_out) {
    // "SECTION 4 – Piers." over "###### Article 12" is no item.
    const bool part = rank_of(parent) > 0 && rank_of(parent) < rank_of(node);
    if (!part) {
      tally.add(parent.prose ? Rule::heading_in_item : Rule::heading_in_plain_title);
    }
  }
  if (parent.heading != 0 && node.heading != 0 && node.heading <= parent.heading) {
    // "#### Chapter II" after "#### Annexes" goes on with what stood before.
    const bool past_annex = parent.label != nullptr && stands_alone(parent.label->word) && label.count > 0 &&
                            label.last().value > 1;
    tally.add(parent.title || past_annex ? Rule::title_level : Rule::level_differs);
  }
  if (parent.title && parent.heading == 0 && node.heading != 0) {
    tally.add(Rule::title_level);  // "# 1. Quays" below "**Abbreviations**"
  }
  if (parent.general && parent.heading == 0 && !node.prose) {
    tally.add(Rule::below_general);
  }
  if (parent.row) {
    tally.add(Rule::row_in_row);  // what follows a table is hardly below its last row
  }
  if (label.count > 0) {
    ancestor_cost(parent, node, tally);
  }
}

ClosedBefore closed_before(const ClosedSeries *closed, const Label &label) {
  ClosedBefore out;
  out.any = closed != nullptr;
  for (const ClosedSeries *entry = closed; entry != nullptr; entry = entry->next) {
    if (!same_series(*entry->label, label)) {
      continue;
    }
    const bool front = same_front(*entry->label, label);
    out.next = out.next || (front && is_next(entry->label->last(), label.last()));
    out.all_before = out.all_before && comes_later(*entry->label, label);
  }
  return out;
}

void first_number_cost(const OpenNode &parent, const OpenNode &node, const ClosedBefore &closed, bool only,
                       Tally &tally) {
  const Label &label = *node.label;
  if (label.count == 0) {
    return;
  }
  if (label.count > 1 && !closed.next) {
    front_cost(parent, label, tally);
  }
  const Component &first = label.last();
  if (first.value == 1 && first.suffix == 0) {
    if (label.count == 1) {
      tally.add(Rule::opens_at_one);
      const bool item = parent.label != nullptr && !parent.title && parent.heading == 0 && !parent.stands_out &&
                        parent.label->word == Word::none;
      if (item && !parent.colon) {
        // i) right after h) is the next letter, unless h) announces a list.
        const bool letter = parent.label->count > 0 && parent.label->style == label.style &&
                            parent.label->last().kind == Numeral::letter_lower && parent.label->last().value == 8 &&
                            label.last().kind == Numeral::roman_lower;
        tally.add(letter ? Rule::next_letter : Rule::no_intro);
      }
    }
  } else if (first.value == 0) {
    tally.add(Rule::opens_at_zero);
  } else {
    closed_series_cost(parent, node, closed, only, tally);
  }
}

}  // namespace celac
