#include <array>

#include "celac/diff/signals.hpp"
#include "celac/diff/summary.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/compare/diff_lines.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"
#include "celac/write/office/compare_xlsx.hpp"
#include "celac/write/office/signal_words.hpp"
#include "celac/write/office/workbook.hpp"

namespace celac {
namespace {

std::vector<Column> item_columns() {
  return {
      {"old_id", CellKind::label, 14},      {"new_id", CellKind::label, 14},     {"change", CellKind::words, 20},
      {"similarity", CellKind::ratio, 10},  {"matched_by", CellKind::words, 14}, {"old_section", CellKind::label, 12},
      {"new_section", CellKind::label, 12}, {"old_text", CellKind::words, 50},   {"new_text", CellKind::words, 50},
      {"words", CellKind::words, 70},       {"signals", CellKind::words, 30}};
}

std::vector<Column> section_columns() {
  return {{"old_id", CellKind::label, 14},
          {"new_id", CellKind::label, 14},
          {"change", CellKind::words, 20},
          {"similarity", CellKind::ratio, 10},
          {"title", CellKind::words, 60}};
}

std::vector<Column> pair_columns() {
  return {{"kind", CellKind::words, 12},  {"old_id", CellKind::label, 14},   {"new_id", CellKind::label, 14},
          {"share", CellKind::ratio, 10}, {"old_text", CellKind::words, 60}, {"new_text", CellKind::words, 60}};
}

// Title and text in one cell: what a reader compares.
std::vector<WordEdit> words_in_one(RowWords words) {
  if (words.title.empty()) {
    return std::move(words.text);
  }
  if (!words.text.empty()) {
    words.title.push_back({WordOp::equal, "\n"});
    words.title.insert(words.title.end(), words.text.begin(), words.text.end());
  }
  return std::move(words.title);
}

void add_row(Sheet &sheet, DiffSides sides, const Row &row, SignalReader &reader) {
  const RowWords words = words_of(sides.old_side, sides.new_side, row);
  const std::string signals = signals_in_words(reader, row, words);
  each_diff_line(sides, row, [&](const DiffLine &line) {
    sheet.text(line.was.id);
    sheet.text(line.now.id);
    sheet.text(line.change);
    sheet.digits(line.similarity);
    sheet.text(line.matched_by);
    sheet.text(line.was.section);
    sheet.text(line.now.section);
    sheet.text(line.was.text);
    sheet.text(line.now.text);
    sheet.words(line.first ? words_in_one(words) : std::vector<WordEdit>{});
    sheet.text(line.first ? signals : "");
    sheet.end_row();
  });
}

void add_section(Sheet &sheet, const Diff &diff, const Row &row) {
  sheet.text(ids_of(diff.old_side, row.old_nodes));
  sheet.text(ids_of(diff.new_side, row.new_nodes));
  sheet.text(names_of(row.change));
  sheet.digits(row.old_nodes.empty() || row.new_nodes.empty() ? "" : ratio(row.similarity));
  sheet.words(words_of(diff, row).title);
  sheet.end_row();
}

void add_pair(Sheet &sheet, const Diff &diff, const char *kind, std::uint32_t was, std::uint32_t now, float share) {
  sheet.text(kind);
  sheet.text(diff.old_side.nodes[was].id());
  sheet.text(diff.new_side.nodes[now].id());
  sheet.digits(ratio(share));
  sheet.text(text_of(diff.old_side.nodes[was]));
  sheet.text(text_of(diff.new_side.nodes[now]));
  sheet.end_row();
}

void add_fact(Sheet &sheet, std::string_view name, std::string_view value) {
  sheet.text(name);
  sheet.text(value);
  sheet.end_row();
}

void add_counts(Sheet &sheet, std::string_view of, std::string_view name, std::array<std::uint64_t, 3> counts) {
  sheet.text(of);
  sheet.text(name);
  for (const std::uint64_t count : counts) {
    sheet.number(count);
  }
  sheet.end_row();
}

void add_summary(Sheet &sheet, const DiffView &view) {
  const Diff &diff = *view.diff;
  add_fact(sheet, "old", std::string(file_name(diff.old_side.plan->source.name)) + ": " + name_of(*diff.old_side.plan));
  add_fact(sheet, "new", std::string(file_name(diff.new_side.plan->source.name)) + ": " + name_of(*diff.new_side.plan));
  if (const auto note = languages_note(*diff.old_side.plan, *diff.new_side.plan); !note.empty()) {
    add_fact(sheet, "note", note);
  }
  const Summary items = summarize(diff.items);
  const Summary sections = summarize(diff.sections);
  const Summary paragraphs = summarize(diff.paragraphs.rows);
  add_counts(sheet, "rows", "all", {items.rows, sections.rows, paragraphs.rows});
  for (std::uint8_t i = 0; i < change_count; ++i) {
    add_counts(sheet, "rows", name(static_cast<Change>(i)), {items.of.at(i), sections.of.at(i), paragraphs.of.at(i)});
  }
  add_counts(sheet, "shown", "rows of this file", {view.items->size(), view.sections->size(), view.paragraphs->size()});
}

}  // namespace

Result<std::vector<Diagnostic>> write_diff_xlsx(std::string &out, const DiffView &view, bool one_table,
                                                const std::string &made) {
  const Diff &diff = *view.diff;
  SharedStrings strings;
  std::vector<Sheet> sheets;
  sheets.reserve(5);  // they are referred to
  Sheet &items = sheets.emplace_back("Items", item_columns(), strings);
  SignalReader signals(diff);
  for (const std::uint32_t index : *view.items) {
    add_row(items, {diff.old_side, diff.new_side}, diff.items[index], signals);
  }
  if (!view.paragraphs->empty()) {
    Sheet &paragraphs = one_table ? items : sheets.emplace_back("Paragraphs", item_columns(), strings);
    for (const std::uint32_t index : *view.paragraphs) {
      add_row(paragraphs, {diff.paragraphs.old_side, diff.paragraphs.new_side}, diff.paragraphs.rows[index], signals);
    }
  }
  Sheet &sections = sheets.emplace_back("Sections", section_columns(), strings);
  for (const std::uint32_t index : *view.sections) {
    add_section(sections, diff, diff.sections[index]);
  }
  if (!diff.possibly.empty() || !diff.transfers.empty()) {
    Sheet &pairs = sheets.emplace_back("Possibly", pair_columns(), strings);
    for (const Possibly &pair : diff.possibly) {
      add_pair(pairs, diff, "possibly", pair.old_node, pair.new_node, pair.similarity);
    }
    for (const Transfer &transfer : diff.transfers) {
      add_pair(pairs, diff, "transfer", transfer.old_node, transfer.new_node, transfer.share);
    }
  }
  Sheet &summary = sheets.emplace_back("Summary",
                                       std::vector<Column>{{"of", CellKind::words, 10},
                                                           {"name", CellKind::words, 70},
                                                           {"items", CellKind::number, 10},
                                                           {"sections", CellKind::number, 10},
                                                           {"paragraphs", CellKind::number, 12}},
                                       strings);
  add_summary(summary, view);
  return write_workbook(out, sheets, strings, {name_of(*diff.new_side.plan), "", made});
}

}  // namespace celac
