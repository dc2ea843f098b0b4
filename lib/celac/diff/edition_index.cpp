#include "celac/diff/edition_index.hpp"

#include <utility>

namespace celac {
namespace {

void append_part(std::string &out, const std::string &part) {
  if (!part.empty()) {
    out += out.empty() ? "" : "\n";
    out += part;
  }
}

EditionIndex index(const Plan &plan, std::vector<NodeRef> nodes) {
  EditionIndex side;
  side.plan = &plan;
  side.nodes = std::move(nodes);
  side.parents.resize(side.nodes.size(), no_node);
  side.ends.resize(side.nodes.size());
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < side.size(); ++i) {
    while (open.size() > side.nodes[i].depth) {
      side.ends[open.back()] = i;
      open.pop_back();
    }
    side.parents[i] = open.empty() ? no_node : open.back();
    open.push_back(i);
  }
  for (const std::uint32_t node : open) {
    side.ends[node] = side.size();
  }
  return side;
}

const std::string &no_text() {
  static const std::string none;
  return none;
}

}  // namespace

std::uint32_t EditionIndex::section_of(std::uint32_t node) const {
  std::uint32_t above = parents[node];
  while (above != no_node && nodes[above].section == nullptr) {
    above = parents[above];
  }
  return above;
}

std::uint32_t EditionIndex::sibling_before(std::uint32_t node) const {
  std::uint32_t before = node == 0 ? no_node : node - 1;
  while (before != no_node && parents[before] != parents[node]) {
    before = parents[before];
  }
  return before;
}

std::uint32_t EditionIndex::sibling_behind(std::uint32_t node) const {
  const std::uint32_t behind = ends[node];
  return behind < size() && parents[behind] == parents[node] ? behind : no_node;
}

EditionIndex make_side(const Plan &plan) { return index(plan, all_nodes(plan)); }

EditionIndex make_paragraph_side(const Plan &plan) {
  EditionIndex side = index(plan, all_units(plan));
  side.of_paragraphs = true;
  return side;
}

const std::string &title_of(const NodeRef &node) {
  return node.section != nullptr ? node.section->title : node.item != nullptr ? node.item->title : no_text();
}

std::string text_of(const NodeRef &node) {
  if (node.item != nullptr) {
    return node.item->text;
  }
  if (node.paragraph != nullptr) {
    return node.paragraph->text;
  }
  std::string text;
  for (const Paragraph &paragraph : node.section->paragraphs) {
    append_part(text, paragraph.text);
  }
  return text;
}

std::string whole_text(const NodeRef &node) {
  std::string text = title_of(node);
  append_part(text, text_of(node));
  if (node.item != nullptr) {
    for (const Paragraph &paragraph : node.item->paragraphs) {
      append_part(text, paragraph.text);
    }
  }
  return text;
}

bool is_unnumbered(const NodeRef &node) {
  return node.item != nullptr && node.item->number.empty() &&
         (node.item->kind == bullet_kind || node.item->kind == row_kind);
}

const std::string &kind_of(const NodeRef &node) {
  if (node.section != nullptr) {
    return node.section->kind;
  }
  return node.item == nullptr || is_unnumbered(node) ? no_text() : node.item->kind;
}

std::string_view last_component(std::string_view number) {
  const auto dot = number.rfind('.');
  return dot == std::string_view::npos ? number : number.substr(dot + 1);
}

std::string_view last_component_bare(std::string_view number) {
  const std::string_view component = last_component(number);
  const auto first = component.find_first_not_of('0');
  return first == std::string_view::npos ? component : component.substr(first);
}

}  // namespace celac
