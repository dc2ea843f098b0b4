// What words and numbers may stand inside one another, and beside one another.

#include <algorithm>

#include "celac/outline/search/series_parts.hpp"

namespace celac {
namespace {

// "§ 1º" and "Parágrafo único" are of the article, whatever list of points stands before them.
bool is_paragraph(const Label &label) {
  return label.style == LabelStyle::section_sign || label.word == Word::paragraph;
}

bool is_point_of_article(const OpenNode &open_node) {
  if (open_node.label == nullptr || open_node.heading != 0 || open_node.label->word != Word::none ||
      is_paragraph(*open_node.label)) {
    return false;
  }
  const OpenNode *above = open_node.parent;
  while (above != nullptr && above->label != nullptr && above->label->word == Word::none) {
    above = above->parent;
  }
  return above != nullptr && above->label != nullptr && above->label->word == Word::article;
}

constexpr int per_rank = 3;

// A chapter rather stands in a title without a number than beside it.
bool firm_below_part(const OpenNode &node) { return node.heading == 0 && node.unambiguous && rank_of(node) > per_rank; }

void annex_cost(const OpenNode &parent, Tally &tally) {
  for (const OpenNode *open_node = &parent; open_node->parent != nullptr; open_node = open_node->parent) {
    if (!open_node->title || open_node->depth > 1) {
      tally.add(Rule::annex_inside);
      return;
    }
  }
  if (parent.depth > 0) {
    tally.add(Rule::annex_in_title);
  }
}

// "Article II" over "Section 1" is how American charters number; so is "Article C" over "Section C.1", and a
// section right below the title of an article.
bool reads_like_charter(const OpenNode &above, const OpenNode &node) {
  const Label &label = *node.label;
  return label.word == Word::section && above.label->word == Word::article && above.label->count > 0 &&
         (above.label->last().kind == Numeral::roman_upper || (node.block == above.block + 1 && !above.prose));
}

// "Section 2.1" stands in "Section 2".
bool is_part_of(const OpenNode &above, const OpenNode &node) {
  const Label &label = *node.label;
  const int own = rank_of(node);
  return own == rank_of(above) && own < per_rank * rank(Word::article) && !label.hyphenated &&
         label.word == above.label->word && label.count > above.label->count &&
         std::equal(above.label->path.begin(), above.label->path.begin() + above.label->count, label.path.begin(),
                    [](const Component &x, const Component &y) { return x.value == y.value; });
}

}  // namespace

std::uint8_t rank_of(const Label &label, bool titles_articles) {
  const Word word = label.word;
  const int above_articles = per_rank * rank(Word::article) - (word == Word::subparagraph ? 1 : 2);
  return static_cast<std::uint8_t>(titles_articles ? above_articles
                                                   : per_rank * rank(word) + (word == Word::book ? 1 : 0));
}

void rank_cost(const OpenNode &parent, const OpenNode &node, Tally &tally) {
  const Label &label = *node.label;
  const bool in_paragraph = parent.label != nullptr && parent.heading == 0 && parent.label->word == Word::paragraph;
  if (is_paragraph(label) && (in_paragraph || is_point_of_article(parent))) {
    tally.add(Rule::paragraph_in_point);
  }
  const int own = rank_of(node);
  if (stands_alone(label.word)) {
    annex_cost(parent, tally);
    return;
  }
  if (own == 0) {
    if (parent.label != nullptr && parent.label->count > 0 && label.word == Word::none &&
        parent.label->word == Word::none && label.count == 1 && parent.label->count == 1 &&
        order_of(label) < order_of(*parent.label)) {
      tally.add(Rule::order_of_style);
      // "1. The inspectors report each year;" / "I. Accounts": a part of what the sentence stands in, not of it.
      const bool of_part = label.last().kind == Numeral::roman_upper || label.last().kind == Numeral::letter_upper;
      if (of_part && parent.prose && !parent.colon && !node.prose) {
        tally.add(Rule::title_below_sentence);
      }
    }
    return;
  }
  bool in_item = false;
  for (const OpenNode *open_node = &parent; open_node != nullptr; open_node = open_node->parent) {
    if (open_node->label == nullptr) {
      continue;
    }
    const int above = rank_of(*open_node);
    if (above == 0) {
      if (!in_item && own <= per_rank * rank(Word::article) && open_node->heading == 0 && !open_node->stands_out &&
          (open_node->prose || open_node->colon) && open_node->label->word == Word::none) {
        tally.add(Rule::word_in_item);
        in_item = true;
      }
      continue;
    }
    if (own <= above && !reads_like_charter(*open_node, node) && !is_part_of(*open_node, node)) {
      // "Livre II" / "Première partie": in some codes it is the books that hold parts.
      const bool part_of_book = label.word == Word::part && open_node->label->word == Word::book;
      tally.add(part_of_book ? Rule::part_in_book : Rule::rank_inverted);
    }
    return;
  }
}

void mixed_cost(const OpenNode &beside, const OpenNode &node, Tally &tally) {
  const Label &label = *node.label;
  if (beside.label == nullptr) {
    // A heading without a number may stand beside other headings; items rather stand in it.
    if (node.heading == 0 && label.word == Word::none) {
      tally.add(beside.heading == 0 ? Rule::item_beside_title : Rule::item_beside_heading);
    } else if (beside.title && (beside.heading != 0 ? node.heading > beside.heading : firm_below_part(node))) {
      tally.add(Rule::title_level);
    } else if (beside.title && beside.heading == 0 && node.heading == 0 && rank(label.word) > 1) {
      tally.add(Rule::word_beside_title);
    }
    return;
  }
  if (node.heading != 0 && beside.heading == 0 && !beside.stands_out && label.word == beside.label->word) {
    tally.add(Rule::headings_after_list);
  } else if (stands_alone(label.word)) {
    tally.add(Rule::annex_beside);
  } else if (is_paragraph(label) && (is_paragraph(*beside.label) || is_point_of_article(beside))) {
    tally.add(Rule::paragraph_beside_point);
  } else if (label.word != Word::none && beside.label->word != Word::none) {
    // A chapter after articles is one thing; a chapter after a part should stand in it.
    tally.add(Rule::mixed_words);
    if (rank_of(node) > rank_of(beside)) {
      tally.add(Rule::lower_word_beside);
    }
  } else if (rank(label.word) > 0) {
    tally.add(Rule::word_beside_series);  // recitals, then articles
  } else {
    // Points rather stand in an article or chapter than beside it.
    const bool point = rank(beside.label->word) > 0 && !node.stands_out;
    tally.add(Rule::mixed_series);
    if (point) {
      tally.add(Rule::point_beside_word);
    }
  }
}

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
    // "3.1" below "### 2.4. Schools" is of another list.
    const bool of_other = label.count > 1 && open_node->heading != 0 && node.heading == 0 &&
                          !same_front(*open_node->label, label);
    if (same && !of_other) {
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
