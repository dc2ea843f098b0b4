#pragma once
// Blocks: the pieces between which the search decides. A block is a line that may start something (a block, a line
// that reads as a label, a page number in the middle of a sentence) and the lines that merely go on from it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/labels/label.hpp"
#include "celac/markdown/front_matter.hpp"
#include "celac/markdown/lines.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/text/source.hpp"

namespace celac {

enum class BlockKind : std::uint8_t {
  text,
  row,        ///< a table row
  code,       ///< a line inside a fence
  footnote,   ///< [^1]: ... or <sup>1</sup> ...
  furniture,  ///< certainly not the plan's words; `furniture` says what
};

/// Kinds of furniture, as the model prints them (see name()).
enum class FurnitureKind : std::uint8_t {
  none,
  page_break,
  page_number,
  running_head,
  rule,
  comment,
  page_image,
  anchor,
  front_matter,
  contents,
  table_head,
  reference,
  marker,
  fence,
  invisible,
  title,
  byte_order_mark,
};

[[nodiscard]] std::string_view name(FurnitureKind furniture);

struct Block {
  std::uint32_t first = 0;  ///< lines, 0-based, inclusive
  std::uint32_t last = 0;
  BlockKind kind = BlockKind::text;
  FurnitureKind furniture = FurnitureKind::none;  ///< what it is or, with `doubtful`, may be
  bool doubtful = false;                          ///< the search decides between text and furniture
  bool starts_block = false;
  bool inner = false;              ///< stands on the same line as the block before it (Line::inner)
  bool open_before = false;        ///< the text before it stopped in the middle of a sentence
  bool page_before = false;        ///< a page ended between the text before and this
  bool early_break = false;        ///< the line above was short of its width although this word would have fitted
  bool breaks_in = false;          ///< a label in a paragraph that stands out from its words
  bool part = false;               ///< it heads a part although it has no number: "Partie législative"
  bool marks_below = false;        ///< the line below it holds but the marks that close its own
  bool subtitle = false;           ///< the title of the label that stands alone before it
  bool repeated = false;           ///< a heading whose words head other parts of the document, too: "Goals", "Actions"
  bool listed = false;             ///< the contents page lists its title
  bool in_contents = false;        ///< a title without a label that the contents list, marked or not
  std::uint16_t blank_before = 0;  ///< blank lines before it
  std::uint8_t heading = 0;
  Emphasis emphasis = Emphasis::plain;
  std::uint16_t style = 0;   ///< of a line that may be a heading without a mark (heading_signs.hpp); 0 for others
  bool goes_on = false;      ///< only its first lines look like a heading: it is none
  bool general = false;      ///< nothing but a word that heads a part of any document: Introduction
  int heading_odds = 0;      ///< how much speaks for its being one; below zero: against it
  std::uint32_t labels = 0;  ///< first of its readings in Blocks::labels
  std::uint32_t label_count = 0;
  std::uint32_t page = 0;  ///< the number of a page number
};

/// One line of the title, from the byte where its words start.
struct TitleLine {
  std::uint32_t line = 0;
  std::uint32_t from = 0;
};

/// A document cut into blocks, with every reading of every label.
struct Blocks {
  std::vector<Line> lines;
  Tables tables;
  std::vector<Block> blocks;
  std::vector<Label> labels;
  std::vector<std::uint32_t> refused_labels;  ///< bytes where labels stand that have too many components
  Learned learned;                            ///< what the document teaches about its labels
  FrontMatter front_matter;
  std::vector<TitleLine> title;  ///< empty where no line is the title
  InputFormat format = InputFormat::markdown;
  std::uint32_t wrap_width = 0;  ///< characters to which the document's lines are wrapped; 0 if they are not
  bool whole_lines = false;      ///< a line is a paragraph (wrap.hpp)
};

[[nodiscard]] Blocks read_blocks(const Source &source, InputFormat format);

/// The row that a block of kind `row` is.
[[nodiscard]] inline const TableRow &row_of(const Blocks &blocks, const Block &block) {
  return blocks.tables.rows[blocks.lines[block.first].row];
}

/// The label, title or text of a line as one string_view of its content.
[[nodiscard]] inline std::string_view content_of(const Source &source, const Line &line) {
  return source.bytes().substr(line.content.begin, line.content.size());
}

}  // namespace celac
