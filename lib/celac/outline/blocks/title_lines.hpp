#pragma once
// Titles that are no headings: what stands after a label that stands alone, and lines that end early. What it says
// is evidence for the search, from the lines and the blocks cut so far.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/furniture/furniture.hpp"

namespace celac {

class TitleLines {
 public:
  /// All three are kept by the caller, who goes on filling them.
  TitleLines(const Source &source, const Blocks &blocks, const std::vector<LineFact> &facts)
      : source_(source), blocks_(blocks), facts_(facts) {}

  /// The line of `before` ends early, although the first word of line `i` would have fitted, and a sentence starts
  /// there: two blocks, for the search to join or to part. So is whatever follows a label that stands alone.
  [[nodiscard]] bool ends_early(const Block &before, std::uint32_t i) const;

  [[nodiscard]] bool stands_alone_label(const Block &block) const;

  /// Wholly in brackets, with a point or without: "(Obiettivi)."
  [[nodiscard]] static bool is_bracketed(std::string_view title);

  /// `block`, which starts at line `i`, can be the title of the label that stands alone on the line before it.
  [[nodiscard]] bool is_subtitle(const Block &block, std::uint32_t i) const;

  /// `block`, at line `i`, starts with a word and a number and is no part of the sentence above that has no end: it has
  /// a line of its own, or is an article and a capital follows.
  [[nodiscard]] bool breaks_in(const Block &block, std::uint32_t i) const;

  /// "Partie législative", "Disposiciones finales", 附则: a line of its own, of a few words, the first of which is of
  /// those that stand before the numbers of parts. Line `above` is the text before it.
  [[nodiscard]] bool is_part_without_number(const Block &block, std::uint32_t i, std::uint32_t above) const;

 private:
  [[nodiscard]] bool heads_label(std::uint32_t next) const;
  [[nodiscard]] bool wraps_early(const Block &block) const;
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return content_of(source_, blocks_.lines[i]); }
  [[nodiscard]] bool is_short_line(std::uint32_t i) const;
  [[nodiscard]] bool ends_at_label(std::uint32_t i) const;

  const Source &source_;
  const Blocks &blocks_;
  const std::vector<LineFact> &facts_;
};

}  // namespace celac
