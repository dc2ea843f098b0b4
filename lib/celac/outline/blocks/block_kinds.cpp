#include "celac/outline/blocks/block_kinds.hpp"

#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

bool may_be_note(std::string_view content) {
  return (content[0] == '<' || static_cast<unsigned char>(content[0]) >= 0xC2) && note_size(content) > 0;
}

}  // namespace

BlockKind kind_of(const Line &line, std::string_view content) {
  switch (line.kind) {
    case LineKind::table_row:
      return BlockKind::row;
    case LineKind::code:
      return BlockKind::code;
    case LineKind::footnote:
      return BlockKind::footnote;
    case LineKind::text:
      return may_be_note(content) ? BlockKind::footnote : BlockKind::text;
    case LineKind::blank:
    case LineKind::rule:
    case LineKind::underline:
    case LineKind::fence:
    case LineKind::comment:
    case LineKind::image:
    case LineKind::table_rule:
    case LineKind::reference:
    case LineKind::front_matter:
    case LineKind::marker:
    case LineKind::invisible:
      break;
  }
  return BlockKind::text;
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

}  // namespace celac
