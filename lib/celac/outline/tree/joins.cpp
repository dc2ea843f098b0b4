#include "celac/outline/tree/joins.hpp"

#include <algorithm>

#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

// A line that a paragraph ended early was shorter than others by so many characters, for scars of conversion lengthen
// lines by a few.
constexpr std::size_t much_room = 10;
// The same where no other paragraph of the document ended so.
constexpr std::size_t ample_room = 20;

}  // namespace

Joins::Joins(const Source &source, const Blocks &blocks, const Outline &outline, const Tree &tree)
    : source_(source), blocks_(blocks), tree_(tree) {
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    if (blocks.blocks[i].furniture == FurnitureKind::contents) {
      contents_.push_back(i);
    }
  }
  // Whether items of this document have more than one paragraph, judged where no page break interferes.
  bool labels_seen = false;
  for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
    const Block &block = blocks_.blocks[i];
    const bool second = block.kind == BlockKind::text && block.starts_block && block.label_count == 0 &&
                        !block.page_before && !block.open_before;
    const bool awaited = i > 0 && outline.choices[i - 1].role == Role::label &&
                         blocks_.labels[outline.choices[i - 1].label].alone(blocks_.lines[blocks_.blocks[i - 1].first]);
    loose_paragraphs_ += second && labels_seen && !awaited ? 1U : 0U;
    labels_seen = labels_seen || outline.choices[i].role == Role::label;
  }
}

JoinKind Joins::join_of(const Block &block, const Passage &passage, std::uint32_t current) {
  const TreeNode &node = tree_.nodes[current];
  if (node.passages.empty() || block.kind == BlockKind::code) {
    return JoinKind::none;
  }
  const Passage &last = node.passages.back();
  const Block &before = blocks_.blocks[last.block];
  if (before.kind == BlockKind::row) {
    return JoinKind::none;
  }
  const auto contents = std::lower_bound(contents_.begin(), contents_.end(), last.block);
  if (contents != contents_.end() && *contents < passage.block) {
    return JoinKind::none;  // a contents page parts what stands before it from the plan
  }
  const Piece &tail = tree_.pieces_of(last).back();
  const std::string_view text = source_.slice(tree_.pieces_of(passage).front().content);
  const bool opens_node = node.passages.size() == 1 && last.piece_count == 1;
  if (node.label_alone && opens_node) {
    return JoinKind::none;
  }
  const bool titled = before.listed ? opens_node || before.last > before.first : block.early_break;
  if (titled && node.passages.size() == 1 && !node.bullet) {
    return JoinKind::none;
  }
  if (!block.starts_block) {
    const bool new_sentence = blocks_.wrap_width > 0 && ends_paragraph(tail, tree_.pieces_of(passage).front());
    return new_sentence ? JoinKind::none : block.page_before ? JoinKind::page_break : JoinKind::wrap;
  }
  if (block.heading != 0 || last.heading != 0) {
    return JoinKind::none;
  }
  const bool tail_is_title = last.emphasis == Emphasis::bold || last.emphasis == Emphasis::capitals;
  const bool lower = starts_lower(text);
  // "IV. ON THE QUAYS OF BOTH" / a page's end / "HARBOURS"
  const bool title_goes_on = block.emphasis == Emphasis::capitals && lacks_room(tail, block);
  if (tail_is_title && !lower && !title_goes_on) {
    return JoinKind::none;
  }
  const bool open = !ends_sentence(source_.slice(tail.content));
  if (block.page_before) {
    // A short line before the plan (a date, a place) ends where it ends.
    const bool note = current == 0 && last.piece_count == 1 && tail.content.size() < 60;
    if (lower || (open && !note)) {
      return JoinKind::page_break;
    }
    // Between two sentences: in a plan whose items are single paragraphs the page cut one in two.
    const bool stands_out = block.emphasis != Emphasis::plain &&
                            !(block.emphasis == Emphasis::title_case && block.last > block.first);
    const bool single = node.label != nullptr && node.label->word != Word::annex && !stands_out &&
                        (loose_paragraphs_ == 0 || fills_its_line(tail, block));
    return single ? JoinKind::page_break : JoinKind::none;
  }
  // "... the treaty of the" / a blank line / "Port of Halm": the words before want what follows.
  const bool wanted = block.label_count == 0 && wants_noun(source_.slice(tail.content), false) &&
                      block.blank_before == 1;
  return open && (lower || wanted) && text.size() > 1 && tail.content.size() > 30 ? JoinKind::paragraph
                                                                                  : JoinKind::none;
}

bool Joins::ends_paragraph(const Piece &before, const Piece &next) {
  return !before.content.empty() && ends_with_room(before.line, next.line, much_room) &&
         (ends_with_room(before.line, next.line, ample_room) || parts_often());
}

bool Joins::ends_with_room(std::uint32_t above, std::uint32_t below, std::size_t room) const {
  const std::string_view text = content_of(source_, blocks_.lines[above]);
  const std::string_view following = content_of(source_, blocks_.lines[below]);
  return ends_sentence(text) && first_is_upper(following) && text.back() != ':' && text.back() != ';' &&
         breaks_early(source_.bytes(), blocks_.lines[above], blocks_.lines[below], blocks_.wrap_width, room);
}

// More than one paragraph of the document ends without a blank line below it.
bool Joins::parts_often() {
  if (!parts_often_) {
    std::size_t count = 0;
    for (const Block &block : blocks_.blocks) {
      for (std::uint32_t line = block.first; line < block.last && block.kind == BlockKind::text; ++line) {
        count += ends_with_room(line, line + 1, much_room) ? 1U : 0U;
      }
    }
    parts_often_ = count > 1;
  }
  return *parts_often_;
}

// The last line had no room for the first word of `block`.
bool Joins::lacks_room(const Piece &tail, const Block &block) const {
  return blocks_.wrap_width > 0 &&
         !breaks_early(source_.bytes(), blocks_.lines[tail.line], blocks_.lines[block.first], blocks_.wrap_width);
}

// And nothing but a form feed parts them.
bool Joins::fills_its_line(const Piece &tail, const Block &block) const {
  return block.first == tail.line + 1 && lacks_room(tail, block);
}

}  // namespace celac
