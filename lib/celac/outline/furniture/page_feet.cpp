#include "celac/outline/furniture/page_feet.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "celac/text/ascii.hpp"

namespace celac {
namespace {

constexpr std::size_t longest_word = 8;    // bytes
constexpr std::size_t longest_number = 4;  // digits
constexpr std::size_t least_pages = 3;

// The line of words one step up or down, one blank line away at most.
std::optional<std::size_t> beside(const std::vector<Line> &lines, std::size_t i, std::ptrdiff_t step) {
  for (int distance = 1; distance <= 2; ++distance) {
    i += static_cast<std::size_t>(step);
    if (i >= lines.size()) {
      return std::nullopt;
    }
    if (lines[i].kind == LineKind::text) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

void mark_page_feet(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts) {
  struct Foot {
    std::size_t above, number, below;
  };
  std::vector<Foot> feet;
  int last = 0;
  std::size_t next = 0;  // numbers that are one more than the one before
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view number = content_of(source, lines[i]);
    if (lines[i].kind != LineKind::text || number.size() > longest_number ||
        !std::all_of(number.begin(), number.end(), ascii::is_digit)) {
      continue;
    }
    const auto above = beside(lines, i, -1);
    const auto below = beside(lines, i, 1);
    const std::string_view word = above ? content_of(source, lines[*above]) : std::string_view{};
    if (above && below && word.size() <= longest_word && !ascii::is_digit(word.front()) &&
        word == content_of(source, lines[*below]) &&
        (feet.empty() || word == content_of(source, lines[feet.front().above]))) {
      const int page = std::stoi(std::string(number));
      next += page == last + 1 ? 1U : 0U;
      last = page;
      feet.push_back({*above, i, *below});
    }
  }
  // Numbers may start anew in an annex; "Yes" / "5" / "Yes" in the cells of a table do not count.
  for (const Foot &foot : feet) {
    if (feet.size() >= least_pages && next * 3 >= feet.size() * 2) {
      facts[foot.above] = facts[foot.below] = {FurnitureKind::running_head, false, 0};
      facts[foot.number] = {FurnitureKind::page_number, false, 0};
    }
  }
}

}  // namespace celac
