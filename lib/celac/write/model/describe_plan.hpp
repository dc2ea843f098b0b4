#pragma once
// The plan as maps, lists and scalars: the one description that YAML, JSON and NDJSON share. Empty lists and absent
// values are left out; `text` of an item is always there.

#include "celac/plan/plan.hpp"
#include "celac/write/model/sink.hpp"

namespace celac {

template <class Sink>
[[gnu::always_inline]] inline void describe_text(Sink &sink, std::string_view key, const std::string &value) {
  if (!value.empty()) {
    sink.key(key);
    sink.text(value);
  }
}

template <class Sink>
void describe_lines(Sink &sink, const LineRange &lines) {
  sink.key("lines");
  sink.pair(lines.first, lines.last);
}

template <class Sink>
void describe(Sink &sink, const Location &at) {
  if (at.lines != LineRange{}) {
    describe_lines(sink, at.lines);
  }
  if (at.bytes.empty()) {
    return;
  }
  sink.key("bytes");
  sink.open_list(Layout::flow);
  for (const Span &span : at.bytes) {
    sink.pair(span.begin, span.end);
  }
  sink.close_list();
}

template <class Sink>
void describe_pages(Sink &sink, const std::vector<std::uint32_t> &pages) {
  if (pages.empty()) {
    return;
  }
  sink.key("pages");
  sink.open_list(Layout::flow);
  for (const std::uint32_t page : pages) {
    sink.number(page);
  }
  sink.close_list();
}

template <class Sink>
void describe_references(Sink &sink, const std::vector<Reference> &references) {
  if (references.empty()) {
    return;
  }
  sink.key("references");
  sink.open_list();
  for (const Reference &reference : references) {
    sink.open_map(Layout::flow);
    sink.key("text");
    sink.text(reference.text);
    sink.key("span");
    sink.pair(reference.span.begin, reference.span.end);
    describe_text(sink, "target", reference.target);
    sink.close_map();
  }
  sink.close_list();
}

template <class Sink>
void describe(Sink &sink, const Paragraph &paragraph) {
  sink.open_map();
  describe_text(sink, "id", paragraph.id);
  sink.key("text");
  sink.text(paragraph.text);
  describe_text(sink, "markup", paragraph.markup);
  describe_references(sink, paragraph.references);
  describe(sink, paragraph.at);
  describe_pages(sink, paragraph.pages);
  sink.close_map();
}

template <class Sink>
[[gnu::always_inline]] inline void describe_words(Sink &sink, std::string_view key,
                                                  const std::vector<std::string> &words, bool quoted) {
  if (words.empty()) {
    return;
  }
  sink.key(key);
  sink.open_list(Layout::flow);
  for (const std::string &word : words) {
    if (quoted) {
      sink.text(word);
    } else {
      sink.word(word);
    }
  }
  sink.close_list();
}

template <class Sink, class Node>
void describe_all(Sink &sink, std::string_view key, const std::vector<Node> &nodes) {
  if (nodes.empty()) {
    return;
  }
  sink.key(key);
  sink.open_list();
  for (const Node &node : nodes) {
    describe(sink, node);
  }
  sink.close_list();
}

template <class Sink, class Node>
void describe_label(Sink &sink, const Node &node) {
  sink.key("id");
  sink.text(node.id);
  describe_text(sink, "label", node.label);
  describe_text(sink, "number", node.number);
  if (!node.kind.empty()) {
    sink.key("kind");
    sink.text(node.kind);
  }
}

template <class Sink>
void describe(Sink &sink, const Cell &cell) {
  sink.open_map(Layout::flow);
  describe_text(sink, "column", cell.column);
  sink.key("text");
  sink.text(cell.text);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Item &item) {
  sink.open_map();
  describe_label(sink, item);
  describe_text(sink, "title", item.title);
  sink.key("text");
  sink.text(item.text);
  describe_text(sink, "markup", item.markup);
  describe_references(sink, item.references);
  describe_text(sink, "column", item.column);
  describe_all(sink, "cells", item.cells);
  describe(sink, item.at);
  describe_pages(sink, item.pages);
  describe_words(sink, "repaired", item.repaired, false);
  describe_all(sink, "items", item.items);
  describe_all(sink, "paragraphs", item.paragraphs);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Section &section) {
  sink.open_map();
  describe_label(sink, section);
  sink.key("title");
  sink.text(section.title);
  describe(sink, section.at);
  describe_pages(sink, section.pages);
  describe_words(sink, "repaired", section.repaired, false);
  describe_all(sink, "paragraphs", section.paragraphs);
  describe_all(sink, "items", section.items);
  describe_all(sink, "sections", section.sections);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Footnote &note) {
  sink.open_map();
  sink.key("label");
  sink.text(note.label);
  sink.key("text");
  sink.text(note.text);
  describe(sink, note.at);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Repair &repair) {
  sink.open_map(Layout::flow);
  sink.key("code");
  sink.word(repair.code);
  describe_text(sink, "id", repair.id);
  describe(sink, repair.at);
  sink.key("was");
  sink.text(repair.was);
  sink.key("now");
  sink.text(repair.now);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Furniture &furniture) {
  sink.open_map(Layout::flow);
  sink.key("kind");
  sink.word(furniture.kind);
  describe(sink, furniture.at);
  sink.close_map();
}

template <class Sink>
void describe_source(Sink &sink, const SourceInfo &source) {
  sink.key("source");
  sink.open_map(Layout::flow);
  sink.key("name");
  sink.text(source.name);
  sink.key("bytes");
  sink.number(source.bytes);
  sink.key("lines");
  sink.number(source.lines);
  sink.key("xxh3");
  sink.text(source.xxh3);
  describe_text(sink, "line_end", source.line_end);
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Plan &plan, std::string_view file = {}) {
  sink.open_map();
  sink.key("schema");
  sink.word(plan_schema);
  if (!file.empty()) {
    sink.key("file");
    sink.text(file);
  }
  sink.key("title");
  sink.text(plan.title);
  describe_text(sink, "date", plan.date);
  if (plan.period) {
    sink.key("period");
    sink.open_map(Layout::flow);
    sink.key("from");
    sink.number(plan.period->from);
    sink.key("to");
    sink.number(plan.period->to);
    sink.close_map();
  }
  describe_text(sink, "language", plan.language);
  if (plan.source != SourceInfo{}) {
    describe_source(sink, plan.source);
  }
  describe_all(sink, "preamble", plan.preamble);
  describe_all(sink, "sections", plan.sections);
  describe_all(sink, "items", plan.items);
  describe_all(sink, "paragraphs", plan.paragraphs);
  describe_all(sink, "footnotes", plan.footnotes);
  describe_all(sink, "repairs", plan.repairs);
  describe_all(sink, "furniture", plan.furniture);
  sink.close_map();
  sink.end_document();
}

}  // namespace celac
