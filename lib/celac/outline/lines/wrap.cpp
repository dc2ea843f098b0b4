#include "celac/outline/lines/wrap.hpp"

#include <algorithm>

#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t least_wrapped = 4;        // fewer lines say nothing
constexpr std::size_t longer_than_print = 200;  // characters

// Whether most words stand in lines longer than any print. An ideograph takes the room of two letters.
bool are_whole(const Source &source, const std::vector<Line> &lines) {
  std::size_t all = 0;
  std::size_t in_long = 0;
  for (const Line &line : lines) {
    if (line.kind == LineKind::text) {
      const std::string_view text = content_of(source, line);
      const std::size_t count = utf8::count(text);
      all += text.size();
      in_long += count + (text.size() - count) / 2 > longer_than_print ? text.size() : 0;
    }
  }
  return in_long * 2 > all;
}

// Whether a line may be an entry of a list by its first bytes: a number, or letters with what closes them ("(b)", "iv.",
// "二、").
bool may_be_entry(std::string_view content) {
  if (content[0] >= '0' && content[0] <= '9') {
    return true;
  }
  const std::string_view token = content.substr(0, std::min<std::size_t>(content.find(' '), 9));
  const bool closed = token.size() < 6 && (token.ends_with('.') || token.ends_with(')'));
  return closed || token.find("、") != std::string_view::npos || token.find("）") != std::string_view::npos;
}

}  // namespace

Wrap measure_wrap(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts) {
  std::vector<std::uint32_t> widths;
  std::size_t going_on = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line &next = lines[i + 1];
    if (next.kind == LineKind::text && !next.starts_block && facts[i + 1].furniture != FurnitureKind::contents) {
      going_on += may_be_entry(content_of(source, next)) ? 0U : 1U;
      widths.push_back(
          static_cast<std::uint32_t>(utf8::count(source.slice({lines[i].span.begin, lines[i].content.end}))));
    }
  }
  const bool goes_on = going_on >= least_wrapped;
  if (goes_on && are_whole(source, lines)) {
    return {0, false, true};
  }
  if (widths.size() < least_wrapped) {
    return {0, goes_on};
  }
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return {*at, goes_on};
}

void part_whole_lines(const Source &source, std::vector<Line> &lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Line &line = lines[i];
    const bool goes_on = starts_lower(content_of(source, line)) && !ends_sentence(content_of(source, lines[i - 1]));
    line.starts_block = line.starts_block || (line.kind == LineKind::text && !goes_on);
  }
}

}  // namespace celac
