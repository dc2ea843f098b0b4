#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "celac/outline/furniture/passes.hpp"
#include "celac/text/ascii.hpp"

namespace celac {
namespace {

constexpr std::size_t longest_word = 8;    // bytes
constexpr std::size_t longest_number = 4;  // digits
constexpr std::size_t least_pages = 3;

class PageFeet : PageLines {
 public:
  explicit PageFeet(const PageLines &lines) : PageLines(lines) {}

  void run() {
    mark_words_beside_numbers();
    mark_numbers_of_parts();
  }

 private:
  // "2/1/15", "2/1/16", "2/2/1": part, chapter and the page in it.
  void mark_numbers_of_parts() {
    std::vector<std::size_t> numbers;
    std::size_t next = 0;  // that count on, or start a part
    for (std::size_t i = 0; i < size(); ++i) {
      if (is_text(i) && is_number_of_part(text(i))) {
        const bool counts = numbers.empty() || follows(text(numbers.back()), text(i));
        next += counts ? 1U : 0U;
        numbers.push_back(i);
      }
    }
    for (const std::size_t i : numbers) {
      if (numbers.size() >= least_pages && next * 3 >= numbers.size() * 2) {
        mark(i, FurnitureKind::page_number);
      }
    }
  }

  static bool is_number_of_part(std::string_view words) {
    return words.find('/') != std::string_view::npos && ascii::is_digit(words.front()) &&
           ascii::is_digit(words.back()) && words.size() - words.rfind('/') <= longest_number &&
           words.find_first_not_of("0123456789/.") == std::string_view::npos;
  }

  static bool follows(std::string_view above, std::string_view words) {
    const auto page = [](std::string_view one) { return std::stoi(std::string(one.substr(one.rfind('/') + 1))); };
    const bool same = above.substr(0, above.rfind('/')) == words.substr(0, words.rfind('/'));
    return same ? page(words) == page(above) + 1 : page(words) == 1;
  }

  void mark_words_beside_numbers() {
    std::vector<Foot> feet;
    int last = 0;
    std::size_t next = 0;  // numbers that are one more than the one before
    for (std::size_t i = 0; i < size(); ++i) {
      const std::string_view number = text(i);
      if (line(i).kind != LineKind::text || number.size() > longest_number ||
          !std::all_of(number.begin(), number.end(), ascii::is_digit)) {
        continue;
      }
      const auto foot = foot_around(i);
      if (foot && (feet.empty() || text(foot->above) == text(feet.front().above))) {
        const int page = std::stoi(std::string(number));
        next += page == last + 1 ? 1U : 0U;
        last = page;
        feet.push_back(*foot);
      }
    }
    // Numbers may start anew in an annex; "Yes" / "5" / "Yes" in the cells of a table do not count.
    for (const Foot &foot : feet) {
      if (feet.size() >= least_pages && next * 3 >= feet.size() * 2) {
        mark(foot.above, FurnitureKind::running_head);
        mark(foot.number, FurnitureKind::page_number);
        mark(foot.below, FurnitureKind::running_head);
      }
    }
  }

  struct Foot {
    std::size_t above, number, below;
  };

  // One blank line may part its lines.
  [[nodiscard]] std::optional<Foot> foot_around(std::size_t i) const {
    const Foot foot{is_blank(i - 1) ? i - 2 : i - 1, i, is_blank(i + 1) ? i + 2 : i + 1};
    const bool words = line(foot.above).kind == LineKind::text && line(foot.below).kind == LineKind::text;
    const std::string_view word = text(foot.above);
    return words && word.size() <= longest_word && !ascii::is_digit(word.front()) && word == text(foot.below)
               ? std::optional(foot)
               : std::nullopt;
  }
};

}  // namespace

void mark_page_feet(PageLines lines) { PageFeet(lines).run(); }

}  // namespace celac
