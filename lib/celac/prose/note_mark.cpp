#include "celac/prose/note_mark.hpp"

#include <algorithm>

#include "celac/text/ascii.hpp"

namespace celac {
namespace {

constexpr std::size_t longest = 120;  // bytes

// 1 12 * (1) [1] \[1\] 1)
bool is_number(std::string_view mark) {
  const auto digits = static_cast<std::size_t>(
      std::count_if(mark.begin(), mark.end(), [](char c) { return ascii::is_digit(c) || c == '*'; }));
  return digits > 0 && mark.find_first_not_of("0123456789*, []()\\") == std::string_view::npos;
}

// [1](#page-0-2): the bytes of a link within the document that shows nothing but a number.
std::size_t link_size(std::string_view text) {
  const auto middle = text.substr(0, longest).find("](#");
  const auto close = middle == std::string_view::npos ? middle : text.substr(0, longest).find(')', middle);
  if (close == std::string_view::npos) {
    return 0;
  }
  std::string_view shown = text.substr(1, middle - 1);
  return is_number(shown) ? close + 1 : 0;
}

// <a href="#fn1">1</a>
bool is_anchor(std::string_view text) {
  const auto open = text.starts_with("<a ") ? text.find('>') : std::string_view::npos;
  return open != std::string_view::npos && open + 5 < text.size() &&
         is_number(text.substr(open + 1, text.size() - open - 5));
}

}  // namespace

std::uint32_t note_mark_size(std::string_view text) {
  if (text.starts_with('[')) {
    return static_cast<std::uint32_t>(link_size(text));
  }
  const auto close = text.starts_with("<sup>") ? text.substr(0, longest).find("</sup>") : std::string_view::npos;
  if (close == std::string_view::npos) {
    return 0;
  }
  const std::string_view inner = text.substr(5, close - 5);
  const bool link = inner.starts_with('[') && link_size(inner) == inner.size();
  return is_number(inner) || link || is_anchor(inner) ? static_cast<std::uint32_t>(close) + 6 : 0;
}

std::size_t note_mark_at_end(std::string_view text) {
  text.remove_prefix(text.size() - std::min(text.size(), longest));
  std::size_t open = std::string_view::npos;
  if (text.ends_with("</sup>")) {
    open = text.rfind("<sup>");
  } else if (text.ends_with(')')) {
    const auto middle = text.rfind("](#");
    open = middle == std::string_view::npos ? middle : text.rfind('[', middle);
    if (open != std::string_view::npos && open > 1 && text[open - 1] == '\\') {  // [\[1\]](#_ftn1)
      open = text.rfind('[', open - 1);
    }
  }
  const bool mark = open != std::string_view::npos && open > 0 &&
                    note_mark_size(text.substr(open)) == text.size() - open;
  return mark ? text.size() - open : 0;
}

}  // namespace celac
