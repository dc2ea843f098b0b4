#include "celac/outline/furniture/page_numbers.hpp"

#include <algorithm>
#include <string>

#include "celac/markdown/marks.hpp"
#include "celac/markdown/tags.hpp"
#include "celac/outline/furniture/page_number.hpp"
#include "celac/outline/furniture/spared_numbers.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

class PageNumbers {
 public:
  PageNumbers(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts)
      : source_(source), lines_(lines), facts_(facts) {}

  void run() {
    page_numbers();
    restore_label_numbers(source_, lines_, facts_);
    prove_page_numbers();
    learn_numbers(in_brackets);
    learn_numbers(small_roman);
    printers_lines();
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return content_of(source_, lines_[i]); }
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
  [[nodiscard]] bool is_text(std::size_t i) const { return celac::is_text(lines_[i], facts_[i]); }

  // "- 1" / "  Open the quays.": the number of an entry whose words stand on the next line, indented.
  [[nodiscard]] bool marks_entry(std::size_t i) const {
    const std::string_view line = raw(i);
    const bool listed = line.size() > 2 && (line[0] == '-' || line[0] == '*') && line[1] == ' ' && line.back() != '-';
    return listed && i + 1 < lines_.size() && lines_[i + 1].kind == LineKind::text &&
           source_.slice(lines_[i + 1].span).starts_with("  ");
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
      if (lines_[i].content.size() <= 8 && lines_[i].heading == 0 && is_between_gaps(i)) {
        short_lines_.push_back(static_cast<std::uint32_t>(i));
      }
      const auto number = page_number(untagged(i));
      if (!number || marks_entry(i)) {
        continue;
      }
      facts_[i] = {FurnitureKind::page_number, !number->certain && !numbers_page(i), number->value};
    }
  }

  // Numbers that count up page by page prove one another, and one that stands alone in a sentence is no part of it.
  void prove_page_numbers() {
    std::uint32_t previous = 0;
    std::size_t previous_line = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (facts_[i].furniture != FurnitureKind::page_number) {
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

  // Below the last line of a page that ends a sentence, where a form feed follows.
  [[nodiscard]] bool ends_page_of_text(std::size_t i) const {
    std::size_t below = i + 1;
    while (below < lines_.size() && lines_[below].kind == LineKind::blank && !lines_[below].form_feed) {
      ++below;
    }
    return i > 0 && is_text(i - 1) && ends_sentence(text(i - 1)) && below < lines_.size() && lines_[below].form_feed;
  }

  // Right above a form feed, a rule or an image, a number that stands alone is the page's; and so it is right below
  // one, where what follows has a number or a heading of its own, and between two rows of a table.
  [[nodiscard]] bool numbers_page(std::size_t i) const {
    if (lines_[i].heading != 0 || lines_[i].bullet) {
      return false;
    }
    if (!is_between_gaps(i)) {
      return ends_page_of_text(i);
    }
    const auto parts = [&](std::size_t k) {
      return k < lines_.size() &&
             (lines_[k].form_feed || lines_[k].kind == LineKind::rule || lines_[k].kind == LineKind::image);
    };
    const auto is_blank = [&](std::size_t k) {
      return k < lines_.size() && (lines_[k].kind == LineKind::blank || lines_[k].kind == LineKind::marker);
    };
    std::size_t below = i + 1;
    while (is_blank(below) && !parts(below)) {
      ++below;
    }
    std::size_t above = i;
    while (above > 0 && is_blank(above - 1) && !parts(above)) {
      --above;
    }
    if (below < lines_.size() && lines_[below].kind == LineKind::table_row && above > 0 &&
        lines_[above - 1].kind == LineKind::table_row) {
      return true;
    }
    const bool labelled = below < lines_.size() && lines_[below].kind == LineKind::text &&
                          (lines_[below].heading != 0 ||
                           !read_labels(source_.bytes(), lines_[below].content, InputFormat::markdown).empty());
    return parts(below) || (labelled && (parts(above) || (above > 0 && parts(above - 1))));
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
      const bool counts_up = !run.empty() && value == last + 1 &&
                             (apart >= shortest_page || run.size() >= 2 || interrupts_prose(i));
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
    std::uint32_t value = 0;
    if (text.size() < 3 || text.size() > 5 || text.front() != '(' || text.back() != ')') {
      return 0;
    }
    for (const char c : text.substr(1, text.size() - 2)) {
      if (c < '0' || c > '9') {
        return 0;
      }
      value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
  }

  static std::uint32_t small_roman(std::string_view text) {
    const bool small = text.find_first_not_of("ivxlc") == std::string_view::npos;
    return small ? parse_roman(text).value_or(0) : 0;
  }

  [[nodiscard]] bool is_between_gaps(std::size_t i) const {
    const auto blank = [&](std::size_t k) { return k >= lines_.size() || lines_[k].kind != LineKind::text; };
    return i > 0 && blank(i - 1) && blank(i + 1);
  }

  // The lines right above and below are the halves of a sentence. Cells of a table are shorter.
  [[nodiscard]] bool parts_words(std::size_t i) const {
    constexpr std::size_t shortest = 30;  // bytes
    std::size_t above = i;
    while (above > 0 && lines_[--above].kind == LineKind::blank) {
    }
    std::size_t below = i + 1;
    while (below < lines_.size() && lines_[below].kind == LineKind::blank) {
      ++below;
    }
    return is_between_gaps(i) && below < lines_.size() && is_text(above) && is_text(below) &&
           text(above).size() >= shortest && !ends_sentence(text(above)) && lines_[above].heading == 0 &&
           starts_lower(text(below));
  }

  // The text above stops in the middle of a sentence, and goes on below. Lines that stand alone may be heads, not known
  // yet.
  [[nodiscard]] bool interrupts_prose(std::uint32_t i) const {
    constexpr std::size_t shortest_prose = 40;  // bytes
    constexpr std::size_t longest_head = 120;
    const auto is_words = [&](std::size_t k) {
      return is_text(k) &&
             (!is_between_gaps(k) || lines_[k].bullet || text(k).size() > longest_head || starts_lower(text(k)) ||
              ends_sentence(text(k)) || (text(k).size() > shortest_prose && emphasis_of(text(k)) == Emphasis::plain));
    };
    constexpr std::size_t farthest = 32;  // lines; no page's edge is wider, and a file of such lines would be quadratic
    const std::size_t first = i - std::min<std::size_t>(i, farthest);
    const std::size_t end = std::min(lines_.size(), i + farthest);
    std::size_t above = i;
    while (above > first && !is_words(--above)) {
    }
    std::size_t below = i + 1;
    while (below < end && !is_words(below)) {
      ++below;
    }
    return is_text(above) && below < end && !ends_sentence(text(above)) && starts_lower(text(below));
  }

  // Printers' lines around a page number: dates, times, sheet numbers. A heading among them may be a running head.
  void printers_lines() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (facts_[i].furniture != FurnitureKind::page_number || facts_[i].doubtful) {
        continue;
      }
      for (std::size_t k = i; k-- > 0 && is_text(k) && only_digits(text(k));) {
        facts_[k] = {FurnitureKind::page_number, false, 0};
      }
      std::size_t k = i + 1;
      for (; k < lines_.size() && lines_[k].kind == LineKind::text && only_digits(text(k)); ++k) {
        facts_[k] = {FurnitureKind::page_number, false, 0};
      }
      if (k > i + 1 && k < lines_.size() && is_text(k) && text(k).size() < 40 && !ends_sentence(text(k))) {
        facts_[k] = {FurnitureKind::running_head, true, 0};
      }
    }
  }

  static bool only_digits(std::string_view text) {
    return text.size() < 24 && text.find_first_not_of("0123456789-:/. ") == std::string_view::npos &&
           !(text.size() < 5 && text.back() == '.') && !is_dotted(text);
  }

  // "1.2" and "10.3.1.": a label that has its line alone, and stands first on its page.
  static bool is_dotted(std::string_view text) {
    std::size_t digits = 0;
    std::size_t points = 0;
    for (const char c : text) {
      digits = c == '.' ? 0 : digits + 1;
      points += c == '.' ? 1U : 0U;
      if ((c != '.' && (c < '0' || c > '9')) || digits > 2) {
        return false;  // a date, a time
      }
    }
    return points > 0 && points < 5;
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  std::vector<LineFact> &facts_;
  std::vector<std::uint32_t> short_lines_;  // a word alone
};

}  // namespace

void mark_page_numbers(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts) {
  PageNumbers(source, lines, facts).run();
}

}  // namespace celac
