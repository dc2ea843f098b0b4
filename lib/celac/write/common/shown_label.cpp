#include "celac/write/common/shown_label.hpp"

#include <algorithm>

namespace celac {
namespace {

template <class Node>
std::string mended(const Node &node) {
  const bool misread = std::find(node.repaired.begin(), node.repaired.end(), "ocr-label") != node.repaired.end();
  if (!misread || node.number.empty()) {
    return node.label;
  }
  const std::string &label = node.label;
  const auto blank = label.rfind(' ');
  const std::size_t word = blank == std::string::npos ? 0 : blank + 1;
  const std::size_t opening = label.find_first_not_of('(', word);
  const std::size_t closing = label.find_last_not_of(".)-:");
  std::string out = label.substr(0, std::min(opening, label.size()));
  out += node.number;
  if (closing != std::string::npos) {
    out += label.substr(closing + 1);
  }
  return out;
}

template <class Node>
std::string shown(const Node &node) {
  std::string label = mended(node);
  const auto end = label.find_last_not_of(".:- ");
  const bool bare = node.kind.empty() && !node.number.empty() && end != std::string::npos &&
                    label.compare(0, end + 1, node.number) == 0;
  if (!bare) {
    return label;
  }
  const bool digits = node.number.find_first_of("0123456789") != std::string::npos;
  const bool plain = node.number.find_first_not_of("0123456789") == std::string::npos;
  return node.number + (digits && !plain ? "" : ".");  // not after 3.4 or V2
}

}  // namespace

std::string mended_label(const Section &section) { return mended(section); }
std::string mended_label(const Item &item) { return mended(item); }
std::string shown_label(const Section &section) { return shown(section); }
std::string shown_label(const Item &item) { return shown(item); }

std::string shown_mark(const Item &item) {
  const bool unnumbered = item.label.empty() && (item.kind == bullet_kind || item.kind == row_kind);
  return unnumbered ? "•" : shown(item);
}

std::string shown_cell(const Cell &cell) {
  return cell.column.empty() || cell.text.empty() ? cell.text : cell.column + ": " + cell.text;
}

}  // namespace celac
