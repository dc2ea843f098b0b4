#pragma once
// What each rule of the search costs. One table: `celac explain` prints it applied, tests assert it, and tuning
// means changing a number here.

#include <array>
#include <cstdint>
#include <string_view>

namespace celac {

enum class Rule : std::uint8_t {
  continues,
  gap,
  repeats,
  goes_back,
  inserted,
  style_changes,
  new_prefix,
  resumes,
  opens_at_one,
  opens_matching,
  opens_at_zero,
  opens_late,
  runs_on,
  same_as_ancestor,
  indented_below,
  prefix_unmatched,
  prefix_skips,
  rank_inverted,
  word_in_item,
  annex_inside,
  mixed_series,
  mixed_words,
  annex_beside,
  order_of_style,
  row_in_row,
  misread,
  in_paragraph,
  in_sentence,
  label_alone,
  bare_number,
  bare_letter,
  reference_like,
  year_like,
  level_differs,
  heading_mixed,
  heading_in_item,
  indent_differs,
  title_line,
  title_emphasis,
  title_in_item,
  title_level,
  ignores_heading,
  ignores_strong,
  ignores_label,
  ignores_lazy,
  ignores_doubtful,
  page_number,
  page_chain,
  no_intro,
  second_list,
};

struct RuleCost {
  std::string_view name;  ///< as evidence names it
  int cost;
};

inline constexpr std::array<RuleCost, 50> rule_costs = {{
    {"continues its series", 0},
    {"numbers are missing before it", 8},  // and 2 for each number that is missing, at most 22 in all
    {"repeats the number before", 13},
    {"goes back in its series", 22},
    {"inserted number (bis, a)", 1},
    {"series changes its style", 11},
    {"dotted number with a new front", 8},
    {"takes up a series again", 4},
    {"opens a series at one", 2},
    {"its front is the parent's number", 0},
    {"opens a series at zero", 5},
    {"opens a series late", 14},
    {"numbering runs on through the sections", 3},
    {"numbered like a node it would stand in", 28},
    {"indented below its parent", 3},
    {"its front is nobody's number", 9},
    {"levels of its number are missing", 8},
    {"a higher word inside a lower one", 16},
    {"a worded label inside an item", 10},
    {"an annex inside a section", 14},
    {"two series under one parent", 15},
    {"two words under one parent", 7},
    {"an annex beside sections", 3},
    {"a higher style inside a lower one", 2},
    {"a row inside a row", 15},
    {"misread", 9},
    {"starts inside a paragraph", 5},
    {"cuts a sentence", 7},
    {"nothing follows it", 5},
    {"number without a point", 8},
    {"letter without a point", 6},
    {"reads like a reference", 14},
    {"reads like a year or an amount", 16},
    {"heading level differs from its series", 1},
    {"heading and plain line in one series", 2},
    {"a heading inside an item", 18},
    {"indented unlike its series", 3},
    {"a heading without a number", 0},
    {"looks like a title", 6},
    {"a title inside an item", 8},
    {"heading level against the nesting", 6},
    {"a heading taken for text", 12},
    {"a marked label taken for text", 24},
    {"a label taken for text", 15},
    {"a label after a full stop taken for text", 17},
    {"a doubtful label taken for text", 2},
    {"a line with nothing but a number", 4},
    {"page numbers count up", 0},
    {"no colon announces the list", 1},
    {"another list, announced by a paragraph", 4},
}};

[[nodiscard]] constexpr const RuleCost &cost_of(Rule rule) { return rule_costs[static_cast<std::size_t>(rule)]; }

}  // namespace celac
