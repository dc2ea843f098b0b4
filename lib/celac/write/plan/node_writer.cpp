#include "celac/write/plan/node_writer.hpp"

#include <algorithm>

#include "celac/write/common/blocks.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/model/describe_plan.hpp"

namespace celac {
namespace {

template <class Sink>
void describe_node(Sink &&sink, const NodeRef &node) {
  if (node.section != nullptr) {
    describe(sink, *node.section);
  } else if (node.item != nullptr) {
    describe(sink, *node.item);
  } else {
    describe(sink, *node.paragraph);
  }
  sink.end_document();
}

void append_line(std::string &out, std::size_t indent, std::string_view text) {
  out.append(indent, ' ');
  for (const char c : printable(text)) {
    out += c;
    if (c == '\n') {
      out.append(indent, ' ');
    }
  }
  out += '\n';
}

std::string joined(std::string_view label, std::string_view words) {
  std::string out(label);
  out += out.empty() || words.empty() ? "" : " ";
  out += words;
  return out;
}

std::string mark_of(const Item &item) { return item.label.empty() ? shown_mark(item) : mended_label(item); }

// The item without what stands in it.
void own_words(std::string &out, const Item &item, std::size_t indent) {
  append_line(out, indent, joined(mark_of(item), item.title.empty() ? item.text : item.title));
  if (!item.title.empty() && !item.text.empty()) {
    append_line(out, indent + 2, item.text);
  }
  for (const Cell &cell : item.cells) {
    append_line(out, indent + 2, shown_cell(cell));
  }
}

void text_of(std::string &out, const Item &item, std::size_t indent) {
  own_words(out, item, indent);
  each_block(
      blocks_of(item), [&](const Paragraph &paragraph) { append_line(out, indent, paragraph.text); },
      [&](const Item &child) { text_of(out, child, indent + 2); }, [](const Section &) {});
}

void text_of(std::string &out, const Section &section, std::size_t indent) {
  append_line(out, indent, joined(mended_label(section), section.title));
  each_block(
      blocks_of(section), [&](const Paragraph &paragraph) { append_line(out, indent + 2, paragraph.text); },
      [&](const Item &item) { text_of(out, item, indent + 2); },
      [&](const Section &child) { text_of(out, child, indent + 2); });
}

// A node as the place where something else stands.
void heading_of(std::string &out, const NodeRef &node, std::size_t indent) {
  if (node.section != nullptr) {
    append_line(out, indent, joined(mended_label(*node.section), node.section->title));
  } else {
    append_line(out, indent,
                joined(mark_of(*node.item), node.item->title.empty() ? node.item->text : node.item->title));
  }
}

// A unit without what stands in it.
void own_words(std::string &out, const NodeRef &unit, std::size_t indent) {
  if (unit.paragraph != nullptr) {
    append_line(out, indent, unit.paragraph->text);
  } else if (unit.item != nullptr) {
    own_words(out, *unit.item, indent);
  } else {
    heading_of(out, unit, indent);
  }
}

}  // namespace

void write_node_yaml(std::string &out, const NodeRef &node) { describe_node(YamlSink(out), node); }

void write_node_json(std::string &out, const NodeRef &node) { describe_node(JsonSink(out), node); }

void write_node_text(std::string &out, const NodeRef &node) {
  if (node.section != nullptr) {
    text_of(out, *node.section, 0);
  } else if (node.item != nullptr) {
    text_of(out, *node.item, 0);
  } else {
    append_line(out, 0, node.paragraph->text);
  }
}

void write_found_text(std::string &out, const std::vector<NodeRef> &all, const std::vector<NodeRef> &found) {
  std::vector<const NodeRef *> around;  // the node at each depth
  std::size_t written = 0;              // how many of them are written already
  auto next = found.begin();
  for (const NodeRef &node : all) {
    around.resize(node.depth);
    written = std::min<std::size_t>(written, node.depth);
    around.push_back(&node);
    if (next == found.end() || next->id() != node.id()) {
      continue;
    }
    ++next;
    for (; written < node.depth; ++written) {
      heading_of(out, *around[written], written * std::size_t{2});
    }
    own_words(out, node, node.depth * std::size_t{2});
    written = node.depth + 1U;
  }
}

}  // namespace celac
