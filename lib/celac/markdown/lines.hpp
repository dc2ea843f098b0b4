#pragma once
// The lines of a document and what each one is by itself. Plans come out of PDFs: heading depth, list nesting and
// indentation are evidence in them, not structure, so blocks are read by the line and never through a block tree;
// inline.hpp is where cmark-gfm resolves the words.

#include <cstdint>
#include <vector>

#include "celac/markdown/tables.hpp"
#include "celac/text/input_format.hpp"
#include "celac/text/source.hpp"
#include "celac/text/span.hpp"

namespace celac {

enum class LineKind : std::uint8_t {
  blank,
  text,
  rule,       ///< --- *** ___
  underline,  ///< of a Setext heading
  fence,
  code,  ///< inside a fence
  comment,
  image,  ///< nothing but images
  table_row,
  table_rule,  ///< |---|---|
  reference,   ///< [name]: address
  footnote,    ///< [^1]: text
  front_matter,
  marker,     ///< {:toc}, [TOC], other attribute lists, ::: of a box; tags of HTML without words
  invisible,  ///< nothing but zero-width characters or page anchors
};

/// Of a line outside tables.
inline constexpr std::uint32_t no_row = 0xFFFFFFFF;

struct Line {
  Span span;     ///< without the line end
  Span content;  ///< without indentation, marks (#, -, >) and trailing white space
  LineKind kind = LineKind::blank;
  std::uint8_t heading = 0;  ///< 1-6, ATX or Setext
  bool bullet = false;       ///< an entry of a list; it carries its mark
  bool lost_mark = false;    ///< `bullet` all the same, though its mark was lost
  bool starts_block = false;
  bool inner = false;      ///< starts where a label stands inside a line, and belongs to the line before it
  bool form_feed = false;  ///< a form feed stands in it
  bool anchored = false;   ///< page anchors stand before its content
  bool bold = false;       ///< tags of HTML say so of all its words; so the next three
  bool italic = false;
  bool underlined = false;
  bool centred = false;
  std::uint8_t stray = 0;  ///< bytes right before its span: a mark that is none of a list, with the blanks behind it
  std::uint32_t mark_apart = 0;  ///< the byte where its mark stands, if on a line before it; 0 for none
  std::uint32_t ordinal = 0;     ///< the number that a page shows before an entry, though none is written; 0 for none
  char ordinal_type = '1';       ///< 1, a, A, i or I: the numerals of `ordinal`
  std::uint16_t indent = 0;      ///< columns before the first mark; meaningless in plain text
  std::uint32_t number = 0;      ///< of the line of the file that it is, or is a part of; from 0
  std::uint32_t row = no_row;    ///< in Tables::rows; several lines may be one row
};

/// What every line is, in order; together they cover the document. HTML may make several lines of one.
[[nodiscard]] std::vector<Line> read_lines(const Source &source, InputFormat format, Tables &tables);
[[nodiscard]] std::vector<Line> read_lines(const Source &source, InputFormat format);

}  // namespace celac
