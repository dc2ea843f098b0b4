#pragma once
// A diff as maps, lists and scalars (celac/diff/1). Words and signals are worked out here, row by row.

#include <array>

#include "celac/diff/commitment_signals.hpp"
#include "celac/diff/confidence.hpp"
#include "celac/diff/diff.hpp"
#include "celac/diff/summary.hpp"
#include "celac/diff/words.hpp"
#include "celac/text/rounding.hpp"
#include "celac/write/model/describe_plan.hpp"
#include "celac/write/model/diff_view.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {

template <class Sink>
void describe_ratio(Sink &sink, std::string_view key, float value) {
  // Three digits: enough to order by, and the same on every machine.
  std::array<char, 8> buffer{};
  const auto thousandths = rounded(value * 1000.0F);
  const char digits[] = {static_cast<char>('0' + thousandths / 1000), '.',
                         static_cast<char>('0' + thousandths / 100 % 10),
                         static_cast<char>('0' + thousandths / 10 % 10), static_cast<char>('0' + thousandths % 10)};
  std::copy(std::begin(digits), std::end(digits), buffer.begin());
  sink.key(key);
  sink.literal(std::string_view(buffer.data(), sizeof digits));
}

template <class Sink>
void describe_ids(Sink &sink, std::string_view key, const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
  sink.key(key);
  sink.open_list(Layout::flow);
  for (const std::uint32_t node : nodes) {
    sink.text(side.nodes[node].id());
  }
  sink.close_list();
}

template <class Sink>
void describe_node(Sink &sink, const EditionIndex &side, std::uint32_t index) {
  const NodeRef &node = side.nodes[index];
  sink.open_map();
  sink.key("id");
  sink.text(node.id());
  describe_text(sink, "number", node.number());
  describe_text(sink, "label", node.label());
  if (const std::uint32_t section = side.section_of(index); section != no_node) {
    sink.key("section");
    sink.text(side.nodes[section].id());
    sink.key("section_title");
    sink.text(title_of(side.nodes[section]));
  }
  describe_text(sink, "title", title_of(node));
  sink.key("text");
  sink.text(text_of(node));
  if (node.at().lines != LineRange{}) {
    describe_lines(sink, node.at().lines);
  }
  sink.close_map();
}

template <class Sink>
void describe_nodes(Sink &sink, std::string_view key, const EditionIndex &side,
                    const std::vector<std::uint32_t> &nodes) {
  sink.key(key);
  sink.open_list(nodes.empty() ? Layout::flow : Layout::block);
  for (const std::uint32_t node : nodes) {
    describe_node(sink, side, node);
  }
  sink.close_list();
}

template <class Sink>
void describe_edits(Sink &sink, std::string_view key, const std::vector<WordEdit> &edits) {
  if (edits.empty()) {
    return;
  }
  sink.key(key);
  sink.open_list();
  for (const WordEdit &edit : edits) {
    sink.open_map(Layout::flow);
    sink.key("op");
    sink.word(edit.op == WordOp::equal ? "equal" : edit.op == WordOp::remove ? "delete" : "insert");
    sink.key("text");
    sink.text(edit.text);
    sink.close_map();
  }
  sink.close_list();
}

template <class Sink>
void describe_signals(Sink &sink, const std::vector<Signal> &signals) {
  if (signals.empty()) {
    return;
  }
  sink.key("signals");
  sink.open_list();
  for (const Signal &signal : signals) {
    sink.open_map(Layout::flow);
    sink.key("kind");
    sink.word(name(signal.kind));
    describe_text(sink, "old", signal.old_text);
    describe_text(sink, "new", signal.new_text);
    sink.close_map();
  }
  sink.close_list();
}

/// What a row of any list opens with.
template <class Sink>
void describe_row_head(Sink &sink, const EditionIndex &old_side, const EditionIndex &new_side, const Row &row) {
  describe_ids(sink, "old", old_side, row.old_nodes);
  describe_ids(sink, "new", new_side, row.new_nodes);
  sink.key("change");
  sink.open_list(Layout::flow);
  for_each(row.change, [&](Change change) { sink.word(name(change)); });
  sink.close_list();
  if (!row.old_nodes.empty() && !row.new_nodes.empty()) {
    describe_ratio(sink, "similarity", row.similarity);
    describe_ratio(sink, "margin", row.margin);
    describe_ratio(sink, "confidence", confidence_of(row));
    sink.key("matched_by");
    sink.word(name(row.matched_by));
  }
}

template <class Sink>
void describe_row(Sink &sink, const EditionIndex &old_side, const EditionIndex &new_side, const Row &row,
                  SignalReader &signals) {
  describe_row_head(sink, old_side, new_side, row);
  describe_nodes(sink, "old_nodes", old_side, row.old_nodes);
  describe_nodes(sink, "new_nodes", new_side, row.new_nodes);
  const RowWords words = words_of(old_side, new_side, row);
  describe_edits(sink, "title_words", words.title);
  describe_edits(sink, "words", words.text);
  describe_signals(sink, signals.read(row, words));
}

template <class Sink>
void describe_possibly(Sink &sink, const Diff &diff, const Possibly &pair) {
  describe_ids(sink, "old", diff.old_side, {pair.old_node});
  describe_ids(sink, "new", diff.new_side, {pair.new_node});
  describe_ratio(sink, "similarity", pair.similarity);
}

template <class Sink>
void describe_transfer(Sink &sink, const Diff &diff, const Transfer &transfer) {
  sink.key("old");
  sink.text(diff.old_side.nodes[transfer.old_node].id());
  sink.key("new");
  sink.text(diff.new_side.nodes[transfer.new_node].id());
  describe_ratio(sink, "share", transfer.share);
}

template <class Sink>
void describe_edition(Sink &sink, std::string_view key, const Plan &plan) {
  sink.key(key);
  sink.open_map(Layout::flow);
  sink.key("name");
  sink.text(plan.source.name);
  sink.key("title");
  sink.text(plan.title);
  sink.close_map();
}

/// The members of what is said where the languages differ, into an open map.
template <class Sink>
void describe_languages(Sink &sink, const Diff &diff) {
  sink.key("old");
  sink.text(diff.old_side.plan->language);
  sink.key("new");
  sink.text(diff.new_side.plan->language);
  sink.key("note");
  sink.text(languages_note(*diff.old_side.plan, *diff.new_side.plan));
}

template <class Sink>
void describe_summary(Sink &sink, const Diff &diff) {
  const Summary summary = summarize(diff.items);
  sink.key("summary");
  sink.open_map(Layout::flow);
  sink.key("rows");
  sink.number(summary.rows);
  for (std::uint8_t i = 0; i < change_count; ++i) {
    sink.key(name(static_cast<Change>(i)));
    sink.number(summary.of[i]);
  }
  sink.close_map();
}

template <class Sink>
void describe_rows(Sink &sink, std::string_view key, const EditionIndex &old_side, const EditionIndex &new_side,
                   const std::vector<Row> &rows, const std::vector<std::uint32_t> &chosen, SignalReader &signals) {
  sink.key(key);
  sink.open_list(chosen.empty() ? Layout::flow : Layout::block);
  for (const std::uint32_t index : chosen) {
    sink.open_map();
    describe_row(sink, old_side, new_side, rows[index], signals);
    sink.close_map();
  }
  sink.close_list();
}

/// A list whose entries fit on a line each.
template <class Sink, class Entry, class Describe>
void describe_list(Sink &sink, std::string_view key, const std::vector<Entry> &entries, Describe describe_entry) {
  sink.key(key);
  sink.open_list(entries.empty() ? Layout::flow : Layout::block);
  for (const Entry &entry : entries) {
    sink.open_map(Layout::flow);
    describe_entry(entry);
    sink.close_map();
  }
  sink.close_list();
}

template <class Sink>
void describe(Sink &sink, const DiffView &view) {
  const Diff &diff = *view.diff;
  sink.open_map();
  sink.key("schema");
  sink.word(diff_schema);
  describe_edition(sink, "old", *diff.old_side.plan);
  describe_edition(sink, "new", *diff.new_side.plan);
  if (languages_differ(*diff.old_side.plan, *diff.new_side.plan)) {
    sink.key("languages");
    sink.open_map(Layout::flow);
    describe_languages(sink, diff);
    sink.close_map();
  }
  describe_summary(sink, diff);
  describe_edits(sink, "preamble", preamble_words(diff));
  SignalReader signals(diff);
  describe_rows(sink, "sections", diff.old_side, diff.new_side, diff.sections, *view.sections, signals);
  describe_rows(sink, "items", diff.old_side, diff.new_side, diff.items, *view.items, signals);
  const ParagraphRows &paragraphs = diff.paragraphs;
  describe_rows(sink, "paragraphs", paragraphs.old_side, paragraphs.new_side, paragraphs.rows, *view.paragraphs,
                signals);
  describe_list(sink, "possibly", diff.possibly, [&](const Possibly &pair) { describe_possibly(sink, diff, pair); });
  describe_list(sink, "transfers", diff.transfers,
                [&](const Transfer &transfer) { describe_transfer(sink, diff, transfer); });
  sink.close_map();
  sink.end_document();
}

}  // namespace celac
