#pragma once
// From lines to words: the pieces of one text are joined over wraps and page breaks, what is not its words is taken
// out, and every such change is put down with its bytes.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/prose/vocabulary.hpp"
#include "celac/text/span.hpp"

namespace celac {

/// How a piece goes on from the one before it.
/// `cell`: within one table cell; what parts the pieces belongs to the row.
enum class JoinKind : std::uint8_t { none, wrap, page_break, paragraph, cell };

/// One line's share in a text.
struct Piece {
  Span cover;    ///< all of the line that belongs to the node: marks, label and words
  Span content;  ///< the words
  JoinKind join = JoinKind::none;
  std::uint8_t stray = 0;  ///< as in Line
  std::uint32_t line = 0;  ///< in Blocks::lines; of the words of a cell none
};

/// Bytes inside a node that are not its words: a repair (`code`) or furniture (`furniture`).
struct Excision {
  Span span;
  std::string_view code;  ///< of the repair; empty for furniture
  FurnitureKind furniture = FurnitureKind::none;
  std::string now;          ///< what stands there instead
  std::uint32_t until = 0;  ///< a byte of the last line it concerns; 0: the span says it
};

/// A text before inline Markdown is resolved.
struct Prose {
  std::string raw;       ///< one line, white space single
  bool special = false;  ///< holds characters that inline Markdown gives a meaning
};

/// Joins the pieces of one text; excisions come in source order.
[[nodiscard]] Prose join_pieces(std::string_view bytes, InputFormat format, std::span<const Piece> pieces,
                                Vocabulary &vocabulary, std::vector<Excision> &excisions);

}  // namespace celac
