#include "celac/write/plan/node_writer.hpp"

#include <algorithm>

#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/common/wrap.hpp"
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

std::string joined(std::string_view label, std::string_view words) {
  std::string out(label);
  out += out.empty() || words.empty() ? "" : " ";
  out += words;
  return out;
}

std::string mark_of(const Item &item) { return item.label.empty() ? shown_mark(item) : mended_label(item); }

// Columns of the mark and the blank behind it: what goes on after a line's end stands below the words.
std::size_t hang_of(std::string_view mark) { return mark.empty() ? 0 : display_width(mark) + 1; }

class NodeText {
 public:
  NodeText(std::string &out, const LineLook &look) : out_(out), look_(look) {}

  // The item without what stands in it.
  void own_words(const Item &item, std::size_t indent) {
    marked(mark_of(item), item.title.empty() ? item.text : item.title, indent);
    if (!item.title.empty() && !item.text.empty()) {
      append_lines(out_, item.text, indent + 2, 0, look_);
    }
    for (const Cell &cell : item.cells) {
      append_lines(out_, shown_cell(cell), indent + 2, 2, look_);
    }
  }

  void all(const Item &item, std::size_t indent) {
    own_words(item, indent);
    each_block(
        blocks_of(item), [&](const Paragraph &paragraph) { append_lines(out_, paragraph.text, indent, 0, look_); },
        [&](const Item &child) { all(child, indent + 2); }, [](const Section &) {});
  }

  void all(const Section &section, std::size_t indent) {
    marked(mended_label(section), section.title, indent);
    each_block(
        blocks_of(section),
        [&](const Paragraph &paragraph) { append_lines(out_, paragraph.text, indent + 2, 0, look_); },
        [&](const Item &item) { all(item, indent + 2); }, [&](const Section &child) { all(child, indent + 2); });
  }

  // A node as the place where something else stands.
  void heading(const NodeRef &node, std::size_t indent) {
    if (node.section != nullptr) {
      marked(mended_label(*node.section), node.section->title, indent);
    } else if (node.item != nullptr) {
      marked(mark_of(*node.item), node.item->title.empty() ? node.item->text : node.item->title, indent);
    }
  }

  // A unit without what stands in it.
  void own_words(const NodeRef &unit, std::size_t indent) {
    if (unit.paragraph != nullptr) {
      append_lines(out_, unit.paragraph->text, indent, 0, look_);
    } else if (unit.item != nullptr) {
      own_words(*unit.item, indent);
    } else {
      heading(unit, indent);
    }
  }

 private:
  void marked(const std::string &mark, std::string_view words, std::size_t indent) {
    append_lines(out_, joined(mark, words), indent, hang_of(mark), look_);
  }

  std::string &out_;
  const LineLook &look_;
};

std::string_view title_of(const NodeRef &node) {
  return node.section != nullptr    ? std::string_view(node.section->title)
         : node.item->title.empty() ? std::string_view(node.item->text)
                                    : std::string_view(node.item->title);
}

}  // namespace

void write_node_yaml(std::string &out, const NodeRef &node) { describe_node(YamlSink(out), node); }

void write_node_json(std::string &out, const NodeRef &node) { describe_node(JsonSink(out), node); }

void write_node_text(std::string &out, const NodeRef &node, const LineLook &look) {
  NodeText text(out, look);
  if (node.section != nullptr) {
    text.all(*node.section, 0);
  } else if (node.item != nullptr) {
    text.all(*node.item, 0);
  } else {
    text.own_words(node, 0);
  }
}

void write_found_text(std::string &out, const std::vector<NodeRef> &all, const std::vector<NodeRef> &found,
                      const LineLook &look) {
  NodeText text(out, look);
  LineLook around_look = look;
  around_look.hits = nullptr;
  NodeText place(out, around_look);
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
      place.heading(*around[written], written * std::size_t{2});
    }
    text.own_words(node, node.depth * std::size_t{2});
    written = node.depth + 1U;
  }
}

void write_contents(std::string &out, const std::vector<NodeRef> &nodes, std::size_t width) {
  const bool sections = std::any_of(nodes.begin(), nodes.end(),
                                    [](const NodeRef &node) { return node.section != nullptr; });
  std::vector<std::pair<const NodeRef *, std::size_t>> lines;  // with how many items stand below
  std::vector<std::size_t> around;                             // of the lines, outermost first
  std::size_t longest = 0;
  for (const NodeRef &node : nodes) {
    while (!around.empty() && lines[around.back()].first->depth >= node.depth) {
      around.pop_back();
    }
    if (sections ? node.section != nullptr : node.depth == 0) {
      around.push_back(lines.size());
      lines.emplace_back(&node, 0);
      longest = std::max(longest, display_width(printable_line(node.id())));
    } else if (node.item != nullptr) {
      std::for_each(around.begin(), around.end(), [&](std::size_t line) { ++lines[line].second; });
    }
  }
  for (const auto &[node, items] : lines) {
    const std::string id = printable_line(node->id());
    const std::string count = items == 0 ? "" : " (" + std::to_string(items) + ")";
    const std::size_t left = longest + 2 + node->depth * std::size_t{2};
    const std::size_t room = width > left + count.size() + 20 ? width - left - count.size() : 20;
    out.append(id).append(left - display_width(id), ' ');
    out.append(cut_to_width(printable_line(title_of(*node)), room)).append(count).append(1, '\n');
  }
}

}  // namespace celac
