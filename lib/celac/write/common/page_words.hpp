#pragma once
// A page's own words in the language of its plan: one table for all pages. A page in a language that is not in it speaks
// English.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace celac {

/// Every phrase of pages, by its place in the table (page_words.cpp). "{}" stands for what is filled in.
enum class Phrase : std::uint8_t {
  // changes and statuses, then what the changes mean
  unchanged,
  reworded,
  renumbered,
  moved,
  split,
  merged,
  added,
  removed,
  means_unchanged,
  means_reworded,
  means_renumbered,
  means_moved,
  means_split,
  means_merged,
  means_added,
  means_removed,
  status_new,
  status_kept,
  status_returned,
  status_dropped,
  // signals
  number,
  date,
  modal,
  hedge,
  negation,
  level,
  actor,
  deadline,
  amount,
  quantity,
  // what languages differ in, and what holds a row of them together
  missing,
  extra,
  percentage,
  ordinal,
  reference,
  entries,
  length,
  place,
  anchor,
  // the head of a diff
  changed_from_to,
  changed,
  skip_to_changes,
  old_edition,
  new_edition,
  languages_differ,
  selection_of,
  old_items,
  new_items,
  paragraphs_between,
  counts_overlap,
  // the box
  box_title,
  box_sums,
  box_dates,
  box_duties,
  box_more,
  // the picture
  flow_title,
  flow_legend,
  flow_with_section,
  flow_as_table,
  flow_from,
  flow_to,
  flow_rows,
  flow_new,
  flow_gone,
  flow_moved,
  flow_elsewhere,
  outside,
  // contents and tools
  contents,
  changed_of,
  words,
  words_hint,
  section,
  all,
  only,
  sort,
  by_place,
  by_size,
  side_by_side,
  open_all,
  close_all,
  save_shown,
  show_all,
  rows_shown,
  none_like_this,
  // rows
  section_by_section,
  legend_marks,
  legend_alike,
  on_paper,
  left_out,
  alike,
  was,
  from_section,
  preamble,
  run_unchanged,
  same_words,
  old_wording,
  new_wording,
  check,
  lives_on,
  goes_back,
  words_went_to,
  took_words_of,
  // what is not certain
  possibly,
  possibly_legend,
  transfers,
  transfer,
  old_mark,
  new_mark,
  // the foot
  read_from,
  old_read_from,
  new_read_from,
  lines_of_source,
  paired_by,
  made_by,
  // traces
  trace_title,
  skip_to_lineages,
  lineages_of,
  edition,
  items,
  dropped_means,
  lineages,
  trace_legend,
  trace_hint,
  lineage,
  no_lineage,
  // one text in several languages
  align_title,
  skip_to_rows,
  align_counts,
  align_rows,
  align_legend,
  align_hint,
  align_row,
  align_marked,
  missing_in,
  held_by,
  // pages of plans
  plan,
  skip_to_text,
  items_count,
  sections_count,
  filter,
  filter_hint,
  notes,
  repairs,
  copy,
  copied,
  items_shown,
  count
};

/// The words of one page. A tag that is not known means English.
class PageWords {
 public:
  explicit PageWords(std::string_view language);

  [[nodiscard]] std::string_view language() const;  ///< of the page itself, BCP 47
  [[nodiscard]] std::string_view operator[](Phrase phrase) const;
  /// The phrase with its "{}" filled in one after another. Nothing is escaped.
  [[nodiscard]] std::string fill(Phrase phrase, std::initializer_list<std::string_view> values) const;
  /// The phrase of a change, a status, a kind of signal or of finding by its name in the model; the name itself for others.
  [[nodiscard]] std::string_view named(std::string_view name) const;

 private:
  std::size_t column_ = 0;
};

/// Appends phrases between pieces of a page. Borrows both.
class PhraseWriter {
 public:
  PhraseWriter(std::string &out, const PageWords &words) : out_(out), words_(words) {}

  void operator()(std::string_view before, Phrase phrase, std::string_view after) const {
    out_.append(before).append(words_[phrase]).append(after);
  }

 private:
  std::string &out_;
  const PageWords &words_;
};

}  // namespace celac
