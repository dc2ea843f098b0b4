#include "celac/write/node_writer.hpp"

#include "celac/write/describe_plan.hpp"

namespace celac {
namespace {

template <class Sink>
void describe_node(Sink &&sink, const NodeRef &node) {
  if (node.section != nullptr) {
    describe(sink, *node.section);
  } else {
    describe(sink, *node.item);
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

void text_of(std::string &out, const Item &item, std::size_t indent) {
  append_line(out, indent, joined(item.label, item.title.empty() ? item.text : item.title));
  if (!item.title.empty() && !item.text.empty()) {
    append_line(out, indent + 2, item.text);
  }
  for (const Item &child : item.items) {
    text_of(out, child, indent + 2);
  }
  if (!item.after.empty()) {
    append_line(out, indent, item.after);
  }
}

void text_of(std::string &out, const Section &section, std::size_t indent) {
  append_line(out, indent, joined(section.label, section.title));
  for (const Paragraph &paragraph : section.paragraphs) {
    append_line(out, indent + 2, paragraph.text);
  }
  for (const Item &item : section.items) {
    text_of(out, item, indent + 2);
  }
  for (const Section &child : section.sections) {
    text_of(out, child, indent + 2);
  }
}

}  // namespace

void write_node_yaml(std::string &out, const NodeRef &node) { describe_node(YamlSink(out), node); }

void write_node_json(std::string &out, const NodeRef &node) { describe_node(JsonSink(out), node); }

void write_node_text(std::string &out, const NodeRef &node) {
  if (node.section != nullptr) {
    text_of(out, *node.section, 0);
  } else {
    text_of(out, *node.item, 0);
  }
}

}  // namespace celac
