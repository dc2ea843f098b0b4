#include "celac/outline/blocks/block_kinds.hpp"

#include <vector>

#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

bool may_be_note(std::string_view content) {
  return (content[0] == '<' || static_cast<unsigned char>(content[0]) >= 0xC2) && note_size(content) > 0;
}

}  // namespace

BlockKind kind_of(const Line &line, std::string_view content) {
  return line.kind == LineKind::table_row                          ? BlockKind::row
         : line.kind == LineKind::code                             ? BlockKind::code
         : line.kind == LineKind::footnote || may_be_note(content) ? BlockKind::footnote
                                                                   : BlockKind::text;
}

FurnitureKind furniture_of(const Line &line, std::string_view raw) {
  switch (line.kind) {
    case LineKind::rule:
    case LineKind::underline:
      return FurnitureKind::rule;
    case LineKind::fence:
      return FurnitureKind::fence;
    case LineKind::comment:
      return FurnitureKind::comment;
    case LineKind::image:
      return FurnitureKind::page_image;
    case LineKind::reference:
      return FurnitureKind::reference;
    case LineKind::front_matter:
      return FurnitureKind::front_matter;
    case LineKind::marker:
      return FurnitureKind::marker;
    case LineKind::table_rule:
      return FurnitureKind::table_head;
    case LineKind::invisible:
      return raw.find("<!--") != std::string_view::npos ? FurnitureKind::comment
             : raw.find('<') != std::string_view::npos  ? FurnitureKind::anchor
                                                        : FurnitureKind::invisible;
    case LineKind::blank:
    case LineKind::text:
    case LineKind::code:
    case LineKind::table_row:
    case LineKind::footnote:
      return FurnitureKind::none;
  }
  return FurnitureKind::none;
}

bool counts_on_below(std::string_view bytes, const Blocks &blocks, std::uint32_t row) {
  const auto labels = [&](std::uint32_t of) {
    const Span cell = blocks.tables.label_cell(blocks.tables.rows[of]);
    std::vector<Label> out = read_labels(bytes, cell, blocks.format);
    keep_labels_of_cell(bytes, cell, out, 0);
    return out;
  };
  const auto own = labels(row);
  std::uint32_t below = row + 1;
  while (!own.empty() && below < blocks.tables.rows.size() &&
         blocks.tables.label_cell(blocks.tables.rows[below]).empty()) {
    ++below;
  }
  if (own.empty() || below >= blocks.tables.rows.size()) {
    return false;
  }
  const auto next = labels(below);
  return !next.empty() && is_next_of(own.front(), next.front());
}

}  // namespace celac
