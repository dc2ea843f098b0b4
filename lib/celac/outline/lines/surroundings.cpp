#include "celac/outline/lines/surroundings.hpp"

#include <algorithm>

#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// "a) the roads;" in lower case only because its label is.
bool starts_with_letter(std::string_view text) { return text.size() > 2 && text[1] == ')'; }

// Whether blank lines stand between two lines.
bool is_apart(std::uint32_t a, std::uint32_t b) { return a > b + 1 || b > a + 1; }
std::string_view first_words(std::string_view text) {
  const auto space = text.find(' ');
  return space == std::string_view::npos ? text.substr(0, 9) : text.substr(0, text.find(' ', space + 1));
}
std::string_view last_words(std::string_view text) {
  const auto space = text.rfind(' ');
  if (space == std::string_view::npos || space == 0) {
    return text.substr(text.size() - std::min<std::size_t>(text.size(), 9));
  }
  const auto second = text.rfind(' ', space - 1);
  return second == std::string_view::npos ? text : text.substr(second);
}

}  // namespace

Surroundings::Start Surroundings::start_of(std::size_t i) const {
  Start &start = starts_[i];
  if (!start.read) {
    const auto found = labels(i);
    start = {true, closes_itself(found), !found.empty() && found[0].alone(line(i))};
  }
  return start;
}

bool Surroundings::goes_on_lower(std::size_t i) const {
  std::size_t after = i + 1;
  while (after < lines_.size() && !is_text(after)) {
    ++after;
  }
  return starts_lower(text(after)) && !is_labelled(after);
}

// A line in the middle of a table, or between its end and a heading.
bool Surroundings::between_rows(std::size_t i) const {
  const auto is_gap = [&](std::size_t k) { return k < size() && (is_blank(k) || line(k).kind == LineKind::marker); };
  std::size_t before = i - 1;
  while (is_gap(before)) {
    --before;
  }
  std::size_t after = i + 1;
  while (is_gap(after)) {
    ++after;
  }
  return line(before).kind == LineKind::table_row &&
         (line(after).kind == LineKind::table_row || line(after).heading != 0);
}

std::optional<std::uint32_t> Surroundings::nearest_text(std::uint32_t i, std::uint32_t step) const {
  constexpr int farthest = 16;  // lines
  for (int k = 1; k < farthest; ++k) {
    i += step;
    if (is_text(i)) {
      return i;
    }
  }
  return std::nullopt;
}

bool Surroundings::cuts(std::uint32_t i) const {
  if (between_rows(i)) {
    return true;
  }
  const auto above = text_above(i);
  const auto below = text_below(i);
  if (opens_paragraph(i) || fits_its_paragraph(i)) {
    return false;
  }
  if (!above || !below || lines_[*above].heading != 0 || ends_sentence(text(*above)) || starts_lower(text(i))) {
    return false;
  }
  const std::string_view before = text(*above);
  if (starts_lower(text(*below))) {
    // Right below "Article 5" or "a)" a sentence begins: there is none to cut.
    return !starts_with_letter(text(*below)) && !is_label_alone(*above);
  }
  const bool bold = before.front() == '*' && before.back() == '*';
  const bool title = bold || before.size() < 30 || line(*below).heading != 0 || line(*below).bullet;
  // A line of a table of sums: "3 lamps, each 10 ... 30.00"
  const bool sum = before.back() == ')' || (before.back() >= '0' && before.back() <= '9');
  return !title && !sum && !is_labelled(*below) && shape_of(before).hash != shape_of(text(i)).hash;
}

// A blank line above and none below, far from any page's edge or right below a label: the first line of a wrapped
// paragraph.
bool Surroundings::opens_paragraph(std::uint32_t i) const {
  if (is_two_line_block(i)) {
    return false;
  }
  const bool first = i > 0 && is_blank(i - 1) && goes_on(i + 1);
  if (!first || !near_[i]) {
    return first;
  }
  const auto above = text_above(i);
  return above && text(*above).size() < 30 && is_labelled(*above);
}

// In the midst of a paragraph, and neither the line above nor this one had room for the word that follows it.
bool Surroundings::fits_its_paragraph(std::uint32_t i) const {
  if (near_[i] || !is_text(i - 1) || !goes_on(i) || !goes_on(i + 1)) {
    return false;
  }
  const auto length = [&](std::uint32_t line) { return utf8::count(text(line)); };
  const std::size_t width = std::max({length(i - 1), length(i), length(i + 1)});
  const auto had_room = [&](std::uint32_t line) {
    const std::string_view next = text(line + 1);
    const bool cjk = utf8::is_cjk(utf8::decode(next, 0).code);
    const std::size_t word = cjk ? 1 : utf8::count(next.substr(0, std::min(next.find(' '), next.size())));
    return length(line) + 1 + word + 6 < width;
  };
  return !had_room(i - 1) && !had_room(i);
}

// One of two short lines between blank ones, without a sentence's end: a head is printed so, a formula stands among
// other words.
bool Surroundings::is_two_line_block(std::uint32_t i) const {
  const std::uint32_t first = is_blank(i - 1) ? i : i - 1;
  const std::uint32_t last = first + 1;
  return is_text(first) && is_text(last) && is_blank(first - 1) && is_blank(last + 1) &&
         text(first).size() <= longest_head && text(last).size() <= longest_head && !ends_sentence(text(first)) &&
         !ends_sentence(text(last));
}

bool Surroundings::is_formula(std::uint32_t line, std::uint32_t other) const {
  if (is_two_line_block(line) && is_two_line_block(other)) {
    return false;
  }
  const auto same = [&](std::optional<std::uint32_t> a, std::optional<std::uint32_t> b, auto edge) {
    if (!a || !b) {
      return false;
    }
    if (is_apart(*a, line) && is_apart(*b, other) && text(*a).size() <= longest_head && !ends_sentence(text(*a)) &&
        shape_of(text(*a)).hash == shape_of(text(*b)).hash) {
      return false;  // a second head beside the first
    }
    const std::string_view one = edge(text(*a));
    const std::string_view two = edge(text(*b));
    const Shape shape = shape_of(one);
    return one == two || (shape.letters >= 3 && shape.hash == shape_of(two).hash);
  };
  const bool above = same(text_above(line), text_above(other), last_words);
  const bool below = same(text_below(line), text_below(other), first_words);
  return near_[line] || near_[other] ? above && below : above || below;
}

}  // namespace celac
