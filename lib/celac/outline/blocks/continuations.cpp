#include "celac/outline/blocks/continuations.hpp"

#include "celac/outline/blocks/tight_lists.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

bool is_bold_block(const Block &block) {
  return block.kind == BlockKind::text && block.emphasis == Emphasis::bold && block.first == block.last &&
         block.starts_block;
}

}  // namespace

bool Continuations::is_closed(const TextAbove &above, std::uint32_t i) const {
  const Line &line = blocks_.lines[above.line];
  if (above.heading || line.kind == LineKind::table_row || line.kind == LineKind::code ||
      (blocks_.whole_lines && blocks_.lines[i].starts_block) || ends_entry(content_of(source_, line))) {
    return true;
  }
  if (!blocks_.blocks.empty() && blocks_.blocks.back().last == above.line &&
      titles_.stands_alone_label(blocks_.blocks.back())) {
    return true;
  }
  return above.line + 1 == i && breaks_early(source_.bytes(), line, blocks_.lines[i], blocks_.wrap_width);
}

bool Continuations::completes_reference(const TextAbove &above, const Block &block, std::uint32_t i) const {
  const Label &label = blocks_.labels[block.labels];
  if ((block.blank_before > 0 && !block.page_before) || above.heading || block.kind != BlockKind::text ||
      block.heading != 0 || label.marked || blocks_.lines[i].bullet) {
    return false;
  }
  const bool reference = label.word != Word::none || label.style == LabelStyle::section_sign ||
                         label.style == LabelStyle::ordinal ||
                         (label.count > 0 && label.last().kind == Numeral::ordinal);
  const std::string_view words = text(above.line);
  // A line may be broken early and still want what follows.
  return wants_noun(words, reference) &&
         (block.open_before || (above.line + 1 == i && !ends_entry(words)));
}

bool Continuations::opens_entry(const TextAbove &above, const Block &block, bool wrapped) const {
  if (block.label_count == 0) {
    return false;
  }
  const Block &before = blocks_.blocks.back();
  // "I. Politics" / "1. ...": a title, and its list right below
  if (!block.starts_block && (starts_list(blocks_, block) || stands_below_part(blocks_, block)) &&
      before.label_count > 0 && before.first == above.line && text(above.line).size() < 80) {
    return true;
  }
  // "1. Ports" / "2. Roads": entries of a list need no full stop
  if (block.blank_before == 0 && (follows_entry(blocks_, block, text(above.line)) ||
                                  (!wrapped ? goes_on_with_list(blocks_, block)
                                            : is_next_in_list(source_.bytes(), blocks_, block, text(above.line))))) {
    return true;
  }
  // "**Harbours**" / "7. Open the quays."
  return before.last == above.line && is_bold_block(before);
}

bool Continuations::continues(const TextAbove &above, const Block &block, std::uint32_t i) const {
  const Line &line = blocks_.lines[i];
  if (blocks_.blocks.empty() || !above.open || block.doubtful || block.listed || blocks_.blocks.back().listed) {
    return false;
  }
  const Block &before = blocks_.blocks.back();
  if (line.heading != 0 && before.heading == line.heading && !line.starts_block) {
    return true;
  }
  if (before.heading != 0 && before.last + 1 == i && !titles_.stands_alone_label(before) &&
      block.kind == BlockKind::text && block.heading == 0 && !line.bullet &&
      (block.label_count == 0 || TitleLines::ends_open(text(before.last))) && !ends_sentence(text(before.last)) &&
      emphasis_of(text(i)) == Emphasis::capitals && emphasis_of(text(before.last)) == Emphasis::capitals) {
    return true;  // "## SECTION VI - ON THE SESSIONS OF" / "BOTH CHAMBERS"
  }
  if (before.kind == BlockKind::footnote) {
    const bool labelled = block.label_count > 0 && starts_anew(blocks_.labels[block.labels], before);
    return block.kind == BlockKind::text && block.heading == 0 && !line.bullet && block.blank_before == 0 && !labelled;
  }
  if (block.starts_block || block.label_count > 0 || block.kind != BlockKind::text || before.kind != BlockKind::text) {
    return false;
  }
  return !titles_.ends_early(before, i);
}

// Whether a label right below a note is no part of it: "12" may be, "Article 12" after a full stop is not.
bool Continuations::starts_anew(const Label &label, const Block &note) const {
  return label.delimited || ((label.word != Word::none || label.count > 1) && ends_sentence(text(note.last)));
}

}  // namespace celac
