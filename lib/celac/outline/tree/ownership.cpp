#include "celac/outline/tree/ownership.hpp"

#include <algorithm>

#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

bool is_plain_text(const Blocks &blocks, const Outline &outline, std::size_t i) {
  return i < blocks.blocks.size() && blocks.blocks[i].kind == BlockKind::text && blocks.blocks[i].heading == 0 &&
         outline.choices[i].role == Role::text && !blocks.lines[blocks.blocks[i].first].bullet;
}

}  // namespace

Ownership::Ownership(const Source &source, const Blocks &blocks, const Outline &outline, const Tree &tree)
    : source_(source), blocks_(blocks), tree_(tree), last_below_(blocks.blocks.size(), 0) {
  for (std::size_t i = blocks.blocks.size(); i-- > 0;) {  // children come after their parents
    const Choice &choice = outline.choices[i];
    if (choice.parent >= 0) {
      std::uint32_t &last = last_below_[static_cast<std::size_t>(choice.parent)];
      last = std::max({last, static_cast<std::uint32_t>(i), last_below_[i]});
    }
  }
}

std::uint32_t Ownership::of_paragraph(std::uint32_t index, std::uint32_t current) const {
  const Block &block = blocks_.blocks[index];
  std::uint32_t owner = current;
  while (owner != 0) {
    const TreeNode &node = tree_.nodes[owner];
    if (stays_open(node, index)) {
      break;
    }
    if (node.row || node.group) {
      owner = node.parent;
    } else if (node.bullet) {
      if (is_set_in(block, node)) {
        break;
      }
      owner = node.parent;
    } else if (node.label == nullptr || node.heading != 0 || node.label->word != Word::none || node.parent == 0 ||
               !closes_list(block, node)) {
      break;
    } else {
      owner = node.parent;
    }
  }
  return owner;
}

bool Ownership::is_set_in(const Block &block, const TreeNode &node) const {
  return blocks_.lines[block.first].indent >= blocks_.lines[block_of(node).first].indent + 2;
}

// A paragraph after a list may close the list's owner: "(c) ...; / In all these cases ...".
bool Ownership::closes_list(const Block &block, const TreeNode &item) const {
  const Line &line = blocks_.lines[block.first];
  const Line &own = blocks_.lines[block_of(item).first];
  const bool markdown = blocks_.format == InputFormat::markdown;
  if (markdown && is_set_in(block, item)) {
    return false;  // indented below the item: its own paragraph
  }
  const bool outdented = markdown && own.indent >= line.indent + 2 && !item.label_alone;
  const TreeNode &parent = tree_.nodes[item.parent];
  return outdented || (!line.bullet && announces(parent) && ends_sentence(tail_of(item)));
}

std::string_view Ownership::tail_of(const TreeNode &node) const {
  return node.passages.empty() ? std::string_view{}
                               : source_.slice(tree_.pieces_of(node.passages.back()).back().content);
}

bool Ownership::announces(const TreeNode &node) const {
  const auto last = std::find_if(node.passages.rbegin(), node.passages.rend(),
                                 [](const Passage &passage) { return !passage.after_children; });
  return last != node.passages.rend() && announces_list(source_.slice(tree_.pieces_of(*last).back().content));
}

Ownership::EntryMark Ownership::mark_of(const Block &block) const {
  const Line &line = blocks_.lines[block.first];
  if (line.mark_apart != 0) {
    const std::string_view apart = source_.bytes().substr(line.mark_apart, 8);
    const std::string_view mark = apart.substr(0, apart.find_first_of(" \t\r\n"));
    const bool dash = mark == "–" || mark == "—" || mark == "−";
    return {dash ? "-" : mark, line.indent};  // where marks stand apart, one list has dashes of several lengths
  }
  const std::string_view raw = source_.slice({line.span.begin, line.content.begin});
  if (raw.find('<') != std::string_view::npos) {
    return {"<", line.indent};  // <ul><li>
  }
  const auto first = std::min(raw.find_first_not_of(" \t\f>"), raw.size());
  const auto end = std::min(raw.find_first_of(" \t", first), raw.size());
  std::uint32_t column = 0;
  for (const char c : raw.substr(0, first)) {
    column += c == '\t' ? 4U - column % 4U : 1U;
  }
  return {raw.substr(first, end - first), column};
}

// "- Clean the quays" / "- Light them" / "A. Lamps ..." / "B. Oil ..." / "- Dredge the basin": a list goes on past points
// that announce none, where several of its entries stood right before them. The owner of the list; 0 for none.
std::uint32_t Ownership::list_above(std::uint32_t index, std::uint32_t current) const {
  constexpr std::size_t least_entries = 2;
  const EntryMark mark = mark_of(blocks_.blocks[index]);
  if (mark.mark == "#.") {
    return next_number_above(mark.column, current);
  }
  if (const std::uint32_t parent = beside_labelled(index, current); parent != 0) {
    return parent;
  }
  const TreeNode &point = tree_.nodes[current];
  if (point.label == nullptr || point.heading != 0 || point.emphasis >= Emphasis::bold || announces(point)) {
    return 0;
  }
  const auto &siblings = tree_.nodes[point.parent].children;
  auto above = std::find_if(siblings.rbegin(), siblings.rend(),
                            [&](std::uint32_t one) { return tree_.nodes[one].bullet; });
  std::size_t entries = 0;
  for (; above != siblings.rend() && tree_.nodes[*above].bullet; ++above) {
    const EntryMark other = mark_of(block_of(tree_.nodes[*above]));
    entries += other.mark == mark.mark && other.column == mark.column ? 1U : 0U;
  }
  return entries >= least_entries ? point.parent : 0;
}

// "- A1. Light the lamps" / "- Pay the keepers": entries of one list, of which some have labels. The parent of both; 0
// where `node` is no such entry.
std::uint32_t Ownership::beside_labelled(std::uint32_t index, std::uint32_t node) const {
  const TreeNode &entry = tree_.nodes[node];
  if (entry.label == nullptr || announces(entry) || blocks_.format != InputFormat::markdown ||
      !blocks_.lines[block_of(entry).first].bullet) {
    return 0;
  }
  const EntryMark own = mark_of(blocks_.blocks[index]);
  const EntryMark other = mark_of(block_of(entry));
  return own.mark == other.mark && own.column == other.column ? entry.parent : 0;
}

// "A. Open the gate" / "#. Close it": beside the number at its column. The parent of both; 0 for none.
std::uint32_t Ownership::next_number_above(std::uint32_t column, std::uint32_t current) const {
  for (std::uint32_t node = current; node != 0; node = tree_.nodes[node].parent) {
    const TreeNode &one = tree_.nodes[node];
    if (one.label != nullptr && one.heading == 0 && blocks_.lines[block_of(one).first].indent == column) {
      return one.parent;
    }
  }
  return 0;
}

std::uint32_t Ownership::of_entry(std::uint32_t index, std::uint32_t current) {
  if (entries_.empty()) {
    const std::uint32_t resumed = list_above(index, current);
    return resumed != 0 ? resumed : of_paragraph(index, current);
  }
  constexpr std::size_t most_marks = 6;  // levels that another mark alone opens; no print has more
  const std::uint32_t base = tree_.nodes[entries_.front()].parent;
  const EntryMark own = mark_of(blocks_.blocks[index]);
  if (own.mark == "#." && own.column + 2 <= mark_of(block_of(tree_.nodes[entries_.front()])).column) {
    const std::uint32_t beside = next_number_above(own.column, current);
    entries_.clear();
    return beside != 0 ? beside : base;
  }
  if (const std::uint32_t beside = base == 0 ? 0 : beside_labelled(index, base); beside != 0) {
    entries_.clear();
    return beside;
  }
  const auto mark_at = [&](std::uint32_t node) { return mark_of(block_of(tree_.nodes[node])); };
  const bool known = std::any_of(entries_.begin(), entries_.end(),
                                 [&](std::uint32_t node) { return mark_at(node).mark == own.mark; });
  while (!entries_.empty()) {
    const EntryMark top = mark_at(entries_.back());
    const bool new_mark = !known && entries_.size() < most_marks;
    const bool deeper = own.column >= top.column + 2 || (own.column + 2 > top.column && new_mark);
    // In plain text margins move from line to line: one mark is one level.
    const bool near = own.column + 2 > top.column && own.column < top.column + 2;
    const bool level = own.mark == top.mark && (near || blocks_.format == InputFormat::text);
    if (deeper && !level) {
      return entries_.back();
    }
    entries_.pop_back();
    if (level) {
      break;
    }
  }
  return entries_.empty() ? base : entries_.back();
}

std::uint32_t Ownership::entry_around(std::uint32_t index) {
  const Block &block = blocks_.blocks[index];
  if (blocks_.format != InputFormat::markdown || block.heading != 0) {
    return 0;
  }
  const EntryMark own = mark_of(block);
  while (!entries_.empty() && own.column < mark_of(block_of(tree_.nodes[entries_.back()])).column + 2) {
    entries_.pop_back();
  }
  return entries_.empty() ? 0 : entries_.back();
}

bool Ownership::is_open_entry(std::uint32_t node) const {
  return std::find(entries_.begin(), entries_.end(), node) != entries_.end();
}

std::size_t find_closing_text(const Source &source, const Blocks &blocks, const Outline &outline) {
  constexpr std::size_t most_rules = 3;  // more of them part pages
  constexpr std::size_t most_blocks = 12;
  std::size_t rules = 0;
  std::size_t last_rule = 0;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (blocks.blocks[i].furniture == FurnitureKind::rule) {
      ++rules;
      last_rule = is_plain_text(blocks, outline, i + 1) ? i : last_rule;
    }
  }
  if (rules > most_rules || last_rule == 0 || last_rule + most_blocks < blocks.blocks.size() ||
      blocks.blocks[last_rule - 1].kind == BlockKind::furniture) {
    return SIZE_MAX;
  }
  const Block &above = blocks.blocks[last_rule - 1];
  const Block &first = blocks.blocks[last_rule + 1];
  const bool goes_on = !ends_sentence(content_of(source, blocks.lines[above.last])) &&
                       starts_lower(content_of(source, blocks.lines[first.first]));
  for (std::size_t i = last_rule + 1; i < blocks.blocks.size(); ++i) {
    if (goes_on || !(is_plain_text(blocks, outline, i) || blocks.blocks[i].furniture == FurnitureKind::rule ||
                     blocks.blocks[i].kind == BlockKind::footnote)) {
      return SIZE_MAX;
    }
  }
  return last_rule + 1;
}

}  // namespace celac
