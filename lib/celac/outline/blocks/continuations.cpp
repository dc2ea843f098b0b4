#include "celac/outline/blocks/continuations.hpp"

#include "celac/outline/blocks/tight_lists.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {

bool Continuations::is_closed(const TextAbove &above, std::uint32_t i) const {
  const Line &line = blocks_.lines[above.line];
  if (above.heading || line.kind == LineKind::table_row || blocks_.whole_lines ||
      ends_entry(content_of(source_, line))) {
    return true;
  }
  return above.line + 1 == i && breaks_early(source_.bytes(), line, blocks_.lines[i], blocks_.wrap_width);
}

bool Continuations::completes_reference(const TextAbove &above, const Block &block, std::uint32_t i) const {
  const Label &label = blocks_.labels[block.labels];
  // A mark before it says that it opens something, and so does a blank line where no page ends.
  if ((block.blank_before > 0 && !block.page_before) || above.heading || block.heading != 0 || label.marked ||
      blocks_.lines[i].bullet) {
    return false;
  }
  const bool reference = label.word != Word::none || label.style == LabelStyle::section_sign;
  const std::string_view words = text(above.line);
  // A line may be broken early and still want what follows.
  return wants_noun(words, reference) && (block.open_before || (above.line + 1 == i && !ends_entry(words)));
}

bool Continuations::opens_entry(const TextAbove &above, const Block &block, bool wrapped) const {
  if (block.label_count == 0) {
    return false;
  }
  const Block &before = blocks_.blocks.back();
  // "I. Politics" / "1. ...": a title, and its list right below
  if (starts_list(blocks_, block) && before.label_count > 0 && before.first == above.line &&
      text(above.line).size() < 80) {
    return true;
  }
  // "1. Ports" / "2. Roads": entries of a list need no full stop
  return block.blank_before == 0 &&
         (follows_entry(blocks_, block, text(above.line)) ||
          (!wrapped ? goes_on_with_list(blocks_, block) : is_next_in_list(source_.bytes(), blocks_, block)));
}

bool Continuations::continues(const Block &block, std::uint32_t i) const {
  if (blocks_.blocks.empty() || block.doubtful || block.listed || blocks_.blocks.back().listed) {
    return false;
  }
  const Block &before = blocks_.blocks.back();
  if (before.heading != 0 && before.last + 1 == i && !titles_.stands_alone_label(before) && block.heading == 0 &&
      (block.label_count == 0 || wants_noun(text(before.last), true)) && emphasis_of(text(i)) == Emphasis::capitals &&
      emphasis_of(text(before.last)) == Emphasis::capitals) {
    return true;  // "## SECTION VI - ON THE SESSIONS OF" / "BOTH CHAMBERS"
  }
  if (before.kind == BlockKind::footnote) {
    return block.kind == BlockKind::text && block.blank_before == 0 && block.label_count == 0;
  }
  if (block.starts_block || block.label_count > 0 || block.kind != BlockKind::text) {
    return false;
  }
  return !titles_.ends_early(before, i);
}

}  // namespace celac
