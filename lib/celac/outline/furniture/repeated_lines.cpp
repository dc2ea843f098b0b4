#include "celac/outline/furniture/repeated_lines.hpp"

#include <algorithm>
#include <string_view>

#include "celac/outline/furniture/page_number.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t least_letters = 4;
constexpr std::uint32_t longest_sentence = 120;  // bytes, of a head that ends with a full stop

// "21-18345 (E)", "3/14 21-18345": alike to the letter in its longest part, for digits are all it has.
std::string_view printers_number(std::string_view line) {
  std::string_view longest;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    longest = end - at > longest.size() ? line.substr(at, end - at) : longest;
    at = end + 1;
  }
  const bool number = longest.size() >= 6 && longest.find_first_of("0123456789") != std::string_view::npos;
  return number ? longest : std::string_view{};
}

}  // namespace

std::vector<RepeatedLine> lines_that_may_repeat(const std::vector<Line> &lines, const std::vector<bool> &near,
                                                const Surroundings &around) {
  std::vector<RepeatedLine> occurrences;
  const auto ends_sentence = [](std::string_view line) { return line.back() == '.' || line.ends_with("。"); };
  const auto is_short = [&](std::uint32_t i) { return around.is_text(i) && around.text(i).size() <= longest_head; };
  ShapeSigns signs(lines.size());
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (is_short(i) && !ends_sentence(around.text(i))) {
      signs.add(i, around.text(i));
    }
  }
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (!is_short(i)) {
      continue;
    }
    const std::string_view line = around.text(i);
    // Nearly all lines end a sentence. Hardly a head does, and only at a page's edge, alike to the letter.
    if (ends_sentence(line)) {
      if (near[i] && line.size() < longest_sentence && !lines[i].bullet && first_is_upper(line) && around.is_alone(i)) {
        occurrences.push_back({std::hash<std::string_view>{}(line), i, false});
      }
      continue;
    }
    if (signs.is_unique(i) && signs.letters(i) >= least_letters) {
      occurrences.push_back({i, i, false});  // there is none alike, and no other hash is as small
      continue;
    }
    const Shape shape = shape_of(line);
    if (shape.letters >= least_letters) {
      occurrences.push_back({shape.hash, i, false});
    } else if (const std::string_view number = printers_number(line); !number.empty()) {
      occurrences.push_back({std::hash<std::string_view>{}(number), i, true});
    }
  }
  std::sort(occurrences.begin(), occurrences.end(), [](const RepeatedLine &a, const RepeatedLine &b) {
    return a.hash != b.hash ? a.hash < b.hash : a.line < b.line;
  });
  return occurrences;
}

bool is_row_of_sums(const Surroundings &around, std::uint32_t i) {
  const auto has_sum = [&](std::uint32_t line) {
    const auto dots = around.text(line).rfind("...");
    return dots != std::string_view::npos &&
           around.text(line).find_first_of("0123456789", dots) != std::string_view::npos;
  };
  return has_sum(i) || (has_sum(i + 1) && !around.line(i + 1).starts_block);
}

namespace {

// From one page to the next: two where right-hand pages have a head of their own.
std::uint32_t step_of(const Surroundings &around, RepeatedLines group) {
  constexpr std::size_t least = 4;
  constexpr std::uint32_t most_pages = 1000;  // beyond them are years
  const std::uint32_t first = counted_by(around.text(group[0].line)).value;
  const std::uint32_t second = counted_by(around.text(group[1].line)).value;
  return group.size() >= least && second == first + 2 && second < most_pages ? 2 : 1;
}

}  // namespace

bool count_pages(const Surroundings &around, RepeatedLines group) {
  constexpr std::uint32_t shortest_page = 300;  // bytes
  if (group.size() < 3) {
    return false;
  }
  const std::uint32_t step = step_of(around, group);
  std::uint32_t last = 0;
  for (std::size_t k = 0; k < group.size(); ++k) {
    const std::uint32_t i = group[k].line;
    const Counted counted = counted_by(around.text(i));
    const bool stands_apart = around.line(i - 1).kind != LineKind::text && around.line(i + 1).kind != LineKind::text &&
                              around.line(i).heading == 0;
    const bool counts_up = k == 0 ? counted.in_front || counted.value > 1
                                  : counted.value == last + step &&
                                        around.line(i).span.begin >=
                                            around.line(group[k - 1].line).span.begin + shortest_page;
    if (counted.value == 0 || !stands_apart || !counts_up) {
      return false;
    }
    last = counted.value;
  }
  return true;
}

bool count_glued_pages(const Surroundings &around, RepeatedLines group) {
  std::uint32_t last = 0;
  for (const RepeatedLine &one : group) {
    const std::string_view line = around.text(one.line);
    constexpr std::size_t most_digits = 3;
    const auto number = ascii::leading_number(line, most_digits);
    if (number.size == 0 && &one == group.data()) {
      continue;  // the head of the first page is not counted
    }
    const bool glued = utf8::is_letter(utf8::decode(line, number.size).code);
    if (number.value == 0 || !glued || (last > 0 && number.value != last + 1)) {
      return false;
    }
    last = number.value;
  }
  return group.size() >= 3;
}

bool counts_up(const Surroundings &around, RepeatedLines group) {
  const auto value = [&](std::size_t k) { return counted_by(around.text(group[k].line)).value; };
  const std::uint32_t step = step_of(around, group);
  std::size_t next = 0;
  for (std::size_t k = 1; k < group.size(); ++k) {
    if (value(k - 1) == 0 || value(k) <= value(k - 1)) {
      return false;
    }
    next += value(k) == value(k - 1) + step ? 1U : 0U;
  }
  return next * 2 >= group.size();
}

bool count_apart(const Surroundings &around, RepeatedLines group) {
  const std::string_view first = around.text(group[0].line);
  const std::string_view second = around.text(group[1].line);
  const std::string_view words = first.substr(0, first.rfind(' ') + 1);
  const std::uint32_t value = counted_by(first).value;
  return value > 0 && counted_by(second).value == value + 1 && (words.ends_with("   ") || words.ends_with(" | "));
}

}  // namespace celac
