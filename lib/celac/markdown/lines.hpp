#pragma once
// The lines of a document and what each one is by itself. Plans come out of PDFs: heading depth, list nesting and
// indentation are evidence in them, not structure, so blocks are read by the line and never through a block tree;
// inline.hpp is where cmark-gfm resolves the words.

#include <cstdint>
#include <vector>

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
  marker,     ///< {:toc} and other attribute lists
  invisible,  ///< nothing but zero-width characters or page anchors
};

struct Line {
  Span span;     ///< without the line end
  Span content;  ///< without indentation, marks (#, -, >) and trailing white space
  LineKind kind = LineKind::blank;
  std::uint8_t heading = 0;  ///< 1-6, ATX or Setext
  bool bullet = false;       ///< carries a list mark
  bool starts_block = false;
  bool form_feed = false;    ///< a form feed stands in it
  bool anchored = false;     ///< page anchors stand before its content
  std::uint16_t indent = 0;  ///< columns before the first mark; meaningless in plain text
};

/// What every line is. One entry a line, in order; the document's first and last bytes are covered.
[[nodiscard]] std::vector<Line> read_lines(const Source &source, InputFormat format);

}  // namespace celac
