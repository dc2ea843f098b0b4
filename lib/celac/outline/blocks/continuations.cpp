#include "celac/outline/blocks/continuations.hpp"

#include <algorithm>
#include <span>

#include "celac/outline/search/series.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

// The same number once more, or one of some after it.
bool goes_on(const Label &a, const Label &b) {
  constexpr std::uint32_t most_missing = 5;
  return a.count > 0 && same_series(a, b) && b.last().value >= a.last().value &&
         b.last().value <= a.last().value + most_missing;
}

// Whether some reading of `block` goes on, as `test` says, with some reading of an entry above it.
bool has_entry_above(const Blocks &blocks, const Block &block, bool (*test)(const Label &, const Label &)) {
  constexpr std::size_t far = 64;  // sub-entries may stand between
  const auto labels = [&](const Block &of) { return std::span(blocks.labels).subspan(of.labels, of.label_count); };
  const std::size_t least = blocks.blocks.size() - std::min(blocks.blocks.size(), far);
  for (std::size_t k = blocks.blocks.size(); k > least; --k) {
    const Block &above = blocks.blocks[k - 1];
    for (const Label &one : labels(above)) {
      for (const Label &other : labels(block)) {
        if (test(one, other)) {
          return true;
        }
      }
    }
    if (above.starts_block && above.label_count == 0) {
      return false;
    }
  }
  return false;
}

}  // namespace

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
  const Label &label = blocks_.labels[block.labels];
  const Block &before = blocks_.blocks.back();
  // "I. Politics" / "1. ...": a title, and its list right below
  if (label.count > 0 && label.last().value == 1 && before.label_count > 0 && before.first == above.line &&
      text(above.line).size() < 80) {
    return true;
  }
  if (block.blank_before > 0) {
    return false;
  }
  // "1. Ports" / "2. Roads": entries of a list need no full stop
  if (!wrapped) {
    return has_entry_above(blocks_, block, goes_on);
  }
  const std::string_view words = source_.slice({label.rest, blocks_.lines[block.first].content.end});
  const bool closed = (label.style == LabelStyle::closed || label.style == LabelStyle::parens) &&
                      without_joining_word(text(above.line)).ends_with(',');  // "a) the piers, and"
  const bool number = label.delimited && label.count == 1 && label.last().kind == Numeral::arabic &&
                      first_is_upper(words);
  return label.word == Word::none && (closed || number) && has_entry_above(blocks_, block, is_next_of);
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
