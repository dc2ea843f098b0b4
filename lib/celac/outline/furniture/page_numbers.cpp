#include <algorithm>
#include <string>

#include "celac/markdown/tags.hpp"
#include "celac/outline/furniture/page_number.hpp"
#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

class PageNumbers : PageLines {
 public:
  explicit PageNumbers(const PageLines &lines) : PageLines(lines) {}

  void run() {
    page_numbers();
    restore_label_numbers(*this);
    prove_page_numbers();
    learn_numbers(in_brackets);
    learn_numbers(small_roman);
    printers_lines();
  }

 private:
  static constexpr std::size_t up = SIZE_MAX;  // steps from line to line
  static constexpr std::size_t down = 1;

  [[nodiscard]] std::string_view raw(std::size_t i) const { return utf8::trim(source_.slice(lines_[i].span)); }
  // Without the block of HTML around it: <center>- 12 -</center>.
  [[nodiscard]] std::string_view untagged(std::size_t i) const {
    const std::string_view line = raw(i);
    if (line.empty() || line[0] != '<') {
      return line;
    }
    const auto begin = static_cast<std::uint32_t>(line.data() - source_.bytes().data());
    return source_.slice(without_tags(source_.bytes(), {begin, begin + static_cast<std::uint32_t>(line.size())}));
  }

  // "- 1" / "  Open the quays.": the number of an entry whose words stand on the next line, indented.
  [[nodiscard]] bool marks_entry(std::size_t i) const {
    return line(i).bullet && !text(i).ends_with('-') && line(i + 1).kind == LineKind::text &&
           source_.slice(line(i + 1).span).starts_with("  ");
  }

  // A zero-width space may stand anywhere.
  static std::optional<PageNumber> page_number(std::string_view line) {
    constexpr std::string_view zero_width = "\u200B";
    if (line.find(zero_width) == std::string_view::npos) {
      return read_page_number(line);
    }
    std::string shown(line);
    for (auto at = shown.find(zero_width); at != std::string::npos; at = shown.find(zero_width, at)) {
      shown.erase(at, zero_width.size());
    }
    return read_page_number(shown);
  }

  void page_numbers() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].kind != LineKind::text || lines_[i].content.size() > 60) {
        continue;
      }
      if (lines_[i].content.size() <= 8 && is_between_gaps(i)) {
        short_lines_.push_back(static_cast<std::uint32_t>(i));
      }
      const auto number = page_number(untagged(i));
      if (number && !marks_entry(i)) {
        facts_[i] = {FurnitureKind::page_number, !number->certain && !numbers_page(i), number->value};
      }
    }
  }

  // Numbers that count up page by page prove one another, and one that stands alone in a sentence is no part of it.
  void prove_page_numbers() {
    std::uint32_t previous = 0;
    std::size_t previous_line = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_page_number(i)) {
        continue;
      }
      if (previous != 0 && facts_[i].page == previous + 1) {
        facts_[i].doubtful = false;
        facts_[previous_line].doubtful = false;
      }
      facts_[i].doubtful = facts_[i].doubtful && !parts_words(i);
      previous = facts_[i].page;
      previous_line = i;
    }
  }

  [[nodiscard]] bool parts_pages(std::size_t i) const {
    return line(i).form_feed || line(i).kind == LineKind::rule || line(i).kind == LineKind::image;
  }

  // The nearest line up or down from `i` that has words or parts pages.
  [[nodiscard]] std::size_t past_blanks(std::size_t i, std::size_t step) const {
    do {
      i += step;
    } while (i < size() && (is_blank(i) || line(i).kind == LineKind::marker) && !parts_pages(i));
    return i;
  }

  // Right above a form feed, a rule or an image, a number that stands alone is the page's; and so it is right below
  // one, where what follows has a number or a heading of its own, and between two rows of a table.
  [[nodiscard]] bool numbers_page(std::size_t i) const {
    if (line(i).heading != 0 || line(i).bullet) {
      return false;
    }
    const std::size_t below = past_blanks(i, down);
    const std::size_t above = past_blanks(i, up);
    if (!is_between_gaps(i)) {
      return is_text(i - 1) && ends_sentence(text(i - 1)) && line(below).form_feed;
    }
    const bool in_table = line(below).kind == LineKind::table_row && line(above).kind == LineKind::table_row;
    const bool over_label = line(below).kind == LineKind::text && (line(below).heading != 0 || !labels(below).empty());
    return in_table || parts_pages(below) || (parts_pages(above) && over_label);
  }

  // "(12)" and "xii" alone on a line are labels too. They number pages where they count up far from one another and cut
  // sentences.
  void learn_numbers(std::uint32_t (*value_of)(std::string_view)) {
    constexpr std::uint32_t shortest_page = 300;  // bytes
    std::vector<std::uint32_t> run;
    std::uint32_t last = 0;
    std::size_t cutting = 0;
    for (const std::uint32_t i : short_lines_) {
      const std::uint32_t value = is_text(i) ? value_of(text(i)) : 0;
      if (value == 0) {
        continue;
      }
      const std::uint32_t apart = run.empty() ? 0 : lines_[i].span.begin - lines_[run.back()].span.begin;
      // One that cuts a sentence may end a short page.
      const bool counts_up = value == last + 1 && (apart >= shortest_page || run.size() >= 2 || interrupts_prose(i));
      if (!counts_up) {
        run.clear();
        cutting = 0;
      }
      run.push_back(i);
      last = value;
      cutting += interrupts_prose(i) || numbers_page(i) ? 1U : 0U;
    }
    if (run.size() < 3 || cutting < 2) {
      return;
    }
    for (const std::uint32_t line : run) {
      facts_[line] = {FurnitureKind::page_number, false, value_of(text(line))};
    }
  }

  static std::uint32_t in_brackets(std::string_view text) {
    if (text.size() < 3 || text.size() > 5 || text.front() != '(' || text.back() != ')') {
      return 0;
    }
    const auto number = ascii::leading_number(text.substr(1), text.size());
    return number.size + 2 == text.size() ? number.value : 0;
  }

  static std::uint32_t small_roman(std::string_view text) {
    const bool small = text.find_first_not_of("ivxlc") == std::string_view::npos;
    return small ? parse_roman(text).value_or(0) : 0;
  }

  [[nodiscard]] bool is_between_gaps(std::size_t i) const {
    return line(i - 1).kind != LineKind::text && line(i + 1).kind != LineKind::text;
  }

  // The lines right above and below are the halves of a sentence. Cells of a table are shorter.
  [[nodiscard]] bool parts_words(std::size_t i) const {
    constexpr std::size_t shortest = 30;  // bytes
    const std::string_view above = text(past_blanks(i, up));
    return is_between_gaps(i) && above.size() >= shortest && !ends_sentence(above) &&
           starts_lower(text(past_blanks(i, down)));
  }

  // The text above stops in the middle of a sentence, and goes on below. Lines that stand alone may be heads, not known
  // yet.
  [[nodiscard]] bool interrupts_prose(std::size_t i) const {
    constexpr std::size_t shortest_prose = 40;  // bytes
    constexpr std::size_t longest_head = 120;
    const auto is_words = [&](std::size_t k) {
      return is_text(k) &&
             (!is_between_gaps(k) || text(k).size() > longest_head || starts_lower(text(k)) || ends_sentence(text(k)) ||
              (text(k).size() > shortest_prose && emphasis_of(text(k)) == Emphasis::plain));
    };
    const auto nearest = [&](std::size_t step) {
      constexpr std::size_t farthest =
          32;  // lines; no page's edge is wider, and a file of such lines would be quadratic
      std::size_t k = i + step;
      for (std::size_t n = 1; n < farthest && k < size() && !is_words(k); ++n) {
        k += step;
      }
      return is_words(k) ? text(k) : std::string_view{};
    };
    const std::string_view above = nearest(up);
    return !above.empty() && !ends_sentence(above) && starts_lower(nearest(down));
  }

  // Printers' lines around a page number: dates, times, sheet numbers. A heading among them may be a running head.
  void printers_lines() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_page_number(i) || facts_[i].doubtful) {
        continue;
      }
      for (std::size_t k = i - 1; is_text(k) && only_digits(text(k)); --k) {
        mark(k, FurnitureKind::page_number);
      }
      std::size_t k = i + 1;
      for (; line(k).kind == LineKind::text && only_digits(text(k)); ++k) {
        mark(k, FurnitureKind::page_number);
      }
      if (k > i + 1 && is_text(k) && text(k).size() < 40 && !ends_sentence(text(k))) {
        facts_[k] = {FurnitureKind::running_head, true, 0};
      }
    }
  }

  // "1.2" and "10.3.1." are labels that have their line alone, and stand first on their page.
  static bool only_digits(std::string_view text) {
    return text.size() < 24 && text.find_first_not_of("0123456789-:/. ") == std::string_view::npos && !is_dotted(text);
  }

  // Numbers of one or two digits and points: no date and no time.
  static bool is_dotted(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
      digits = c == '.' ? 0 : digits + 1;
      if (digits > 2 || std::string_view("-:/ ").find(c) != std::string_view::npos) {
        return false;
      }
    }
    return text.find('.') != std::string_view::npos;
  }

  std::vector<std::uint32_t> short_lines_;  // a word alone
};

}  // namespace

void mark_page_numbers(PageLines lines) { PageNumbers(lines).run(); }

}  // namespace celac
