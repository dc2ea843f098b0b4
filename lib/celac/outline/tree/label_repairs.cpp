#include "celac/outline/tree/label_repairs.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool has_bullet(const TreeNode &node) { return !node.passages.empty() && node.passages.front().bullet; }

}  // namespace

LabelRepairs::LabelRepairs(const Source &source, const Blocks &blocks, const Tree &tree)
    : source_(source), blocks_(blocks), tree_(tree), bullets_(tree.nodes.size()) {
  for (const TreeNode &node : tree_.nodes) {
    bullets_[static_cast<std::size_t>(std::max(node.parent, 0))] += has_bullet(node) ? 1U : 0U;
  }
}

void LabelRepairs::add(const TreeNode &node, std::vector<Excision> &excisions) const {
  const Label &label = *node.label;
  const auto &block = blocks_.blocks[static_cast<std::size_t>(node.block)];
  const std::uint32_t start = tree_.pieces_of(node.passages.front()).front().cover.begin;
  if (!block.starts_block && blocks_.format == InputFormat::markdown && !is_list_entry(node)) {
    excisions.push_back({{start, start}, "lazy-item", FurnitureKind::none, "\n", 0});
  }
  if (misses_list_mark(node)) {
    excisions.push_back({{start, start}, "missing-list-mark", FurnitureKind::none, "- ", 0});
  }
  if (label.misread) {
    excisions.push_back(
        {misread_span(label), "ocr-label", FurnitureKind::none, canonical_number(source_.bytes(), label), 0});
  }
  const auto next = utf8::decode(source_.bytes(), label.rest);
  const auto last = utf8::decode_before(source_.bytes(), label.printed.end);
  if (label.glued && !utf8::is_cjk(next.code) && !utf8::is_cjk(last.code)) {
    // "**1.**\> Open": the backslash stays with what it escapes.
    const std::uint32_t at = label.rest - (source_.bytes()[label.rest - 1] == '\\' ? 1U : 0U);
    excisions.push_back({{at, at}, "missing-space-after-label", FurnitureKind::none, " ", 0});
  }
}

void LabelRepairs::add_lost_mark(const TreeNode &node, std::vector<Excision> &excisions) const {
  if (blocks_.lines[blocks_.blocks[node.passages.front().block].first].lost_mark) {
    const std::uint32_t start = tree_.pieces_of(node.passages.front()).front().cover.begin;
    excisions.push_back({{start, start}, "missing-list-mark", FurnitureKind::none, "- ", 0});
  }
}

// The number that was misread, without the word before it and the point after it.
Span LabelRepairs::misread_span(const Label &label) const {
  Span span = label.printed;
  const std::string_view printed = source_.slice(span);
  if (printed.starts_with("第")) {  // 第1O条
    const auto first = printed.find_first_of("0123456789lIOo|");
    const auto end = printed.find_first_not_of("0123456789lIOo|", first);
    return {span.begin + static_cast<std::uint32_t>(first), span.begin + static_cast<std::uint32_t>(end)};
  }
  const auto blank = printed.find_last_of(" *_");
  span.begin += blank == std::string_view::npos ? 0 : static_cast<std::uint32_t>(blank + 1);
  const std::size_t number = source_.slice(span).find_first_of(".)\\");
  const bool dotted = label.count > 1;
  if (!dotted && number != std::string_view::npos) {
    span.end = span.begin + static_cast<std::uint32_t>(number);
  } else if (source_.bytes()[span.end - 1] == '.' || source_.bytes()[span.end - 1] == ')') {
    --span.end;
  } else if (const std::string_view wide = source_.slice(span);
             wide.ends_with("、") || wide.ends_with("．") || wide.ends_with("）")) {
    span.end -= 3;
  }
  return span;
}

// A line that Markdown itself reads as the next entry of an ordered list: no scar.
bool LabelRepairs::is_list_entry(const TreeNode &node) const {
  const auto ordered = [](const Label &label) {
    return label.count == 1 && label.last().kind == Numeral::arabic && label.last().suffix == 0 && label.delimited &&
           !label.marked && !label.escaped && !label.glued && !label.misread && label.word == Word::none &&
           (label.style == LabelStyle::point || label.style == LabelStyle::closed);
  };
  if (!ordered(*node.label)) {
    return false;
  }
  if (node.label->last().value == 1) {
    return true;
  }
  // The entry before it may have a list of its own.
  constexpr std::size_t far = 64;
  const auto at = static_cast<std::size_t>(node.block);
  for (std::size_t k = at; k > at - std::min(at, far) && blocks_.blocks[k - 1].heading == 0; --k) {
    const Block &before = blocks_.blocks[k - 1];
    const bool entry = before.label_count > 0 && ordered(blocks_.labels[before.labels]);
    if (entry && (k == at || blocks_.labels[before.labels].last().value + 1 == node.label->last().value)) {
      return true;
    }
    if (!entry && before.starts_block && !blocks_.lines[before.first].bullet) {
      return false;  // a paragraph of its own ends the list
    }
  }
  return false;
}

// Most of its siblings are list entries and it is not.
bool LabelRepairs::misses_list_mark(const TreeNode &node) const {
  if (node.heading != 0 || has_bullet(node)) {
    return false;
  }
  const auto &siblings = tree_.nodes[static_cast<std::size_t>(node.parent)].children;
  return bullets_[static_cast<std::size_t>(node.parent)] > siblings.size() / 2;
}

}  // namespace celac
