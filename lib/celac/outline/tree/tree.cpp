#include "celac/outline/tree/tree.hpp"

#include <algorithm>
#include <cassert>

#include "celac/markdown/marks.hpp"
#include "celac/outline/tree/joins.hpp"
#include "celac/outline/tree/ownership.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class Grower {
 public:
  Grower(const Source &source, const Blocks &blocks, const Outline &outline)
      : source_(source), blocks_(blocks), outline_(outline), node_of_(blocks.blocks.size()),
        ownership_(source, blocks, outline, tree_), joins_(source, blocks, outline, tree_),
        closing_text_(find_closing_text(source, blocks, outline)) {
    tree_.memory = std::make_unique<std::pmr::monotonic_buffer_resource>();
    tree_.nodes.reserve(blocks.blocks.size() / 2 + 1);
    tree_.nodes.emplace_back(tree_.memory.get());
    tree_.pieces.reserve(blocks.blocks.size());
  }

  Tree run() {
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block &block = blocks_.blocks[i];
      const Choice &choice = outline_.choices[i];
      if (choice.role == Role::furniture) {
        tree_.furniture.push_back({block.furniture, block.first, block.last + (block.marks_below ? 1U : 0U)});
        continue;
      }
      if (block.kind == BlockKind::footnote) {
        footnotes_.push_back(i);
        continue;
      }
      if (choice.role == Role::text) {
        if (block.inner && goes_on_with_line(i)) {
          continue;
        }
        if (i == closing_text_ && tree_.nodes[current_].heading == 0) {
          append(0, add_pieces(i, blocks_.lines[block.first].content.begin));
        } else if (opens_entry(block)) {
          open_entry(i, block);
        } else if (block.kind == BlockKind::row) {
          add_row(i, block);
        } else {
          add_text(i, block);
        }
      } else {
        open_node(i, block, choice);
      }
    }
    // Last, for a note may stand in the middle of a passage, whose pieces stay side by side.
    for (const std::uint32_t i : footnotes_) {
      tree_.footnotes.push_back(add_pieces(i, blocks_.lines[blocks_.blocks[i].first].content.begin));
    }
    return std::move(tree_);
  }

 private:
  [[nodiscard]] Piece piece_of(std::uint32_t line_index) const {
    const Line &line = blocks_.lines[line_index];
    Piece piece;
    piece.line = line_index;
    piece.content = line.content;
    piece.cover = {std::max(line.span.begin, source_.mark_size()), line.span.end};
    piece.stray = line.stray;
    const std::string_view bytes = source_.bytes();
    while (piece.cover.begin < piece.content.begin) {
      const auto c = utf8::decode(bytes, piece.cover.begin);
      if (!utf8::is_space(c.code)) {
        break;
      }
      piece.cover.begin += c.size;
    }
    while (piece.cover.end > piece.content.end && is_blank_byte(bytes[piece.cover.end - 1])) {
      --piece.cover.end;
    }
    return piece;
  }

  // The lines of block `i` as a passage, its first words starting at byte `from`.
  Passage add_pieces(std::uint32_t i, std::uint32_t from) {
    const Block &block = blocks_.blocks[i];
    Passage passage;
    passage.first_piece = static_cast<std::uint32_t>(tree_.pieces.size());
    passage.piece_count = block.last - block.first + 1;
    passage.block = i;
    passage.heading = block.heading;
    passage.emphasis = block.emphasis;
    passage.bullet = blocks_.lines[block.first].bullet;
    Piece &first = tree_.pieces.emplace_back(piece_of(block.first));
    if (block.marks_below) {
      first.cover.end = piece_of(block.first + 1).cover.end;
      const bool marks = source_.slice(first.content).substr(0, 2) == "**";
      first.content.begin += marks ? 2 : 0;
    }
    first.content.begin = std::min(std::max(first.content.begin, from), first.content.end);
    for (std::uint32_t line = block.first + 1; line <= block.last; ++line) {
      tree_.pieces.emplace_back(piece_of(line)).join = JoinKind::wrap;
    }
    return passage;
  }

  [[nodiscard]] Piece &first_piece(const Passage &passage) { return tree_.pieces[passage.first_piece]; }

  void open_node(std::uint32_t i, const Block &block, const Choice &choice) {
    TreeNode node(tree_.memory.get());
    node.block = static_cast<std::int32_t>(i);
    node.parent = choice.parent < 0 ? 0 : node_of_[static_cast<std::size_t>(choice.parent)];
    node.heading = block.heading;
    node.emphasis = block.emphasis;
    const bool row = block.kind == BlockKind::row;
    node.row = row && !row_of(blocks_, block).group;
    node.group = row && !node.row;
    const Line &line = blocks_.lines[block.first];
    std::uint32_t from = line.content.begin;
    if (choice.role == Role::label) {
      node.label = &blocks_.labels[choice.label];
      node.label_alone = node.label->alone(line);
      from = node.label->rest;
    }
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    if (const std::uint32_t entry = ownership_.entry_around(i); entry != 0) {
      node.parent = stands_below(node.parent, entry) ? node.parent : entry;
      ownership_.open_entry(index);
    } else {
      node.parent = still_open(node.parent);
      ownership_.end_list();
    }
    node_of_[i] = index;
    tree_.nodes[node.parent].children.push_back(index);
    node.passages.push_back(add_pieces(i, from));
    tree_.nodes.push_back(std::move(node));
    current_ = index;
    if (row) {
      remember_row(row_of(blocks_, block));
    } else {
      table_ = {};
    }
    split_sentences(index);
  }

  // ---- entries and rows without a label ----

  [[nodiscard]] bool opens_entry(const Block &block) const {
    return block.kind == BlockKind::text && block.heading == 0 && blocks_.lines[block.first].bullet;
  }

  void open_entry(std::uint32_t i, const Block &block) {
    const std::uint32_t parent = ownership_.of_entry(i, current_);
    TreeNode &node = open_unlabelled(i, block, parent);
    node.bullet = true;
    ownership_.open_entry(current_);
    split_sentences(current_);
  }

  void add_row(std::uint32_t i, const Block &block) {
    const TableRow &row = row_of(blocks_, block);
    const bool known = table_.row != 0 && table_.number == row.table;
    if (row.goes_on && known && tree_.nodes[table_.row].row && tree_.nodes[table_.row].children.empty()) {
      append(table_.row, add_pieces(i, blocks_.lines[block.first].content.begin));
      return;
    }
    ownership_.end_list();
    const std::uint32_t parent = known ? parent_of_row(row) : ownership_.of_paragraph(i, current_);
    TreeNode &node = open_unlabelled(i, block, parent);
    node.row = !row.group;
    node.group = row.group;
    remember_row(row);
  }

  // An entry that stands beside a point has ended it: what would stand below the point stands below the entry.
  [[nodiscard]] std::uint32_t still_open(std::uint32_t parent) const {
    std::uint32_t below = current_;
    for (std::uint32_t node = current_; node > parent; node = tree_.nodes[node].parent) {
      below = node;
    }
    if (current_ == parent || tree_.nodes[below].parent == parent) {
      return parent;
    }
    return tree_.nodes[below].bullet ? below : tree_.nodes[below].parent;
  }

  [[nodiscard]] bool stands_below(std::uint32_t node, std::uint32_t entry) const {
    while (node > entry) {
      node = tree_.nodes[node].parent;
    }
    return node == entry;
  }

  // The innermost group that it stands in; beside the outermost one, or the last row, where there is none.
  [[nodiscard]] std::uint32_t parent_of_row(const TableRow &row) const {
    const std::vector<std::uint32_t> &groups = table_.groups;
    if (row.level > 0 && !groups.empty()) {
      return groups[std::min<std::size_t>(row.level, groups.size()) - 1];
    }
    return tree_.nodes[groups.empty() ? table_.row : groups.front()].parent;
  }

  // The current node is a row, or a group over the next ones.
  void remember_row(const TableRow &row) {
    if (table_.number != row.table) {
      table_.groups.clear();
    }
    table_.groups.resize(std::min<std::size_t>(table_.groups.size(), row.level));
    if (row.group) {
      table_.groups.push_back(current_);
    }
    table_.number = row.table;
    table_.row = current_;
  }

  TreeNode &open_unlabelled(std::uint32_t i, const Block &block, std::uint32_t parent) {
    TreeNode node(tree_.memory.get());
    node.block = static_cast<std::int32_t>(i);
    node.parent = parent;
    node.emphasis = block.emphasis;
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes[parent].children.push_back(index);
    node.passages.push_back(add_pieces(i, blocks_.lines[block.first].content.begin));
    tree_.nodes.push_back(std::move(node));
    current_ = index;
    return tree_.nodes.back();
  }

  // Wrapped lines of one block can hold several paragraphs: a sentence that ended a short line, and a capital below.
  void split_sentences(std::uint32_t node_index) {
    TreeNode &node = tree_.nodes[node_index];
    if (blocks_.wrap_width == 0) {
      return;
    }
    Passage &last = node.passages.back();
    for (std::uint32_t k = 1; k < last.piece_count; ++k) {
      const std::uint32_t at = last.first_piece + k;
      if (!joins_.ends_paragraph(tree_.pieces[at - 1], tree_.pieces[at])) {
        continue;
      }
      Passage rest = last;
      rest.first_piece = at;
      rest.piece_count = last.piece_count - k;
      first_piece(rest).join = JoinKind::none;
      rest.heading = 0;
      rest.emphasis = Emphasis::plain;
      rest.bullet = false;
      last.piece_count = k;
      const std::uint32_t owner = ownership_.of_paragraph(rest.block, current_);
      append(owner, rest);
      split_sentences(owner);
      return;
    }
  }

  void add_text(std::uint32_t i, const Block &block) {
    const Passage passage = add_pieces(i, blocks_.lines[block.first].content.begin);
    TreeNode &node = tree_.nodes[current_];
    if (block.subtitle && node.label_alone && node.passages.size() == 1) {
      node.heading = std::max(node.heading, block.heading);
      node.passages.push_back(passage);
      return;
    }
    const JoinKind join = joins_.join_of(block, passage, current_);
    if (join != JoinKind::none) {
      Passage &last = node.passages.back();
      first_piece(passage).join = join;
      assert(passage.first_piece == last.first_piece + last.piece_count);
      // Several sentences may follow; paragraphs within are found like anywhere else.
      last.piece_count += passage.piece_count;
      return;
    }
    const std::uint32_t owner = ownership_.of_paragraph(i, current_);
    append(owner, passage);
    if (block.last > block.first) {
      split_sentences(owner);
    }
  }

  // What looked like a label inside a line is words of that line.
  bool goes_on_with_line(std::uint32_t i) {
    TreeNode &node = tree_.nodes[current_];
    if (node.passages.empty() || node.row ||
        node.passages.back().first_piece + node.passages.back().piece_count != tree_.pieces.size()) {
      return false;
    }
    const Passage passage = add_pieces(i, blocks_.lines[blocks_.blocks[i].first].content.begin);
    const auto inner = tree_.pieces.begin() + passage.first_piece;
    Piece &before = *std::prev(inner);
    before.content.end = inner->content.end;
    before.cover.end = inner->cover.end;
    tree_.pieces.erase(inner);
    node.passages.back().piece_count += passage.piece_count - 1;
    node.label_alone = node.label_alone && node.passages.size() > 1;
    return true;
  }

  void append(std::uint32_t owner, Passage passage) {
    TreeNode &node = tree_.nodes[owner];
    passage.after_children = !node.children.empty();
    if (!ownership_.is_open_entry(owner)) {
      ownership_.end_list();
    }
    node.passages.push_back(passage);
    current_ = owner;
  }

  const Source &source_;
  const Blocks &blocks_;
  const Outline &outline_;
  std::vector<std::uint32_t> node_of_;    // of each block
  std::vector<std::uint32_t> footnotes_;  // their blocks
  // The table whose rows were last seen; nodes, 0 for none.
  struct OpenTable {
    std::uint32_t number = 0;
    std::uint32_t row = 0;
    std::vector<std::uint32_t> groups;  // nodes that stand over the next rows, the outermost first
  };
  OpenTable table_;
  Tree tree_;
  Ownership ownership_;
  Joins joins_;
  std::size_t closing_text_;  // the first block of it
  std::uint32_t current_ = 0;
};

}  // namespace

Tree grow_tree(const Source &source, const Blocks &blocks, const Outline &outline) {
  return Grower(source, blocks, outline).run();
}

}  // namespace celac
