#include "celac/write/compare/folded_text.hpp"

#include <algorithm>
#include <vector>

#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"

namespace celac {
namespace {

// A word, or a sign of a script that parts no words, and where it stands in columns.
struct Piece {
  std::size_t begin, end;
  int left, right;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  int column = 0;
  bool goes_on = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const int right = column + utf8::width(c.code);
    const bool blank = utf8::is_space(c.code);
    const bool sign = utf8::is_cjk(c.code);
    if (!blank && goes_on && !sign) {
      out.back().end = at + c.size;
      out.back().right = right;
    } else if (!blank) {
      out.push_back({at, at + c.size, column, right});
    }
    goes_on = !blank && !sign;
    column = right;
    at += c.size;
  }
  return out;
}

constexpr int worth_a_cut = 24;  // columns that must go, for what is said in their place takes some too

}  // namespace

void append_folded(std::string &out, std::string_view text, Kept kept, const PageWords &words) {
  const std::vector<Piece> pieces = pieces_of(text);
  const int width = pieces.empty() ? 0 : pieces.back().right;
  const auto first = std::find_if(pieces.begin(), pieces.end(),
                                  [&](const Piece &one) { return one.left >= kept.front; });
  const auto last = std::find_if(first, pieces.end(), [&](const Piece &one) { return one.right > width - kept.back; });
  if (first == last || (last - 1)->right - first->left < worth_a_cut) {
    append_xml(out, text);
    return;
  }
  append_xml(out, text.substr(0, first->begin));
  out += "<span class=\"rest\" data-rest=\"";
  append_xml(out, words.fill(Phrase::left_out, {std::to_string(last - first)}));
  out += "\"><span>";
  append_xml(out, text.substr(first->begin, (last - 1)->end - first->begin));
  out += "</span></span>";
  append_xml(out, text.substr((last - 1)->end));
}

}  // namespace celac
