#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

using ascii::is_digit;

constexpr std::size_t most_digits = 3;

// The number that `text` starts with as a note or an entry of a list does; 0 for none.
std::uint32_t number_of(std::string_view text) {
  return foot_note_mark(text) > 0 ? ascii::leading_number(text, most_digits).value : 0;
}

class FootNotes : PageLines {
 public:
  explicit FootNotes(const PageLines &lines) : PageLines(lines) {}

  void run() {
    find_last_texts();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_note_rule(i)) {
        if (const auto found = notes_below(i); found && marked_above(*found) > 0) {
          note(*found);
        }
      } else if (is_page_number(i) || line(i).form_feed) {
        if (const auto found = notes_above(i); found && (goes_beside_the_text(*found) || is_marked_above(*found))) {
          note(*found);
        }
      }
    }
  }

 private:
  // Notes [first, last] at the foot of one page; their numbers.
  struct Foot {
    std::vector<std::size_t> lines;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::size_t end = 0;  // past the last line of the last note, where it is known
  };

  // ________: what a word processor sets above the notes of a page.
  [[nodiscard]] bool is_note_rule(std::size_t i) const {
    constexpr std::size_t shortest = 8;
    const std::string_view words = utf8::trim(source_.slice(lines_[i].span));
    return words.size() >= shortest && words.find_first_not_of('_') == std::string_view::npos;
  }

  // The lines below the rule whose numbers count on from the notes before, up to the page's end; none where no page
  // ends, for a rule may also part a list from the text above.
  [[nodiscard]] std::optional<Foot> notes_below(std::size_t rule) const {
    constexpr std::size_t most_lines = 60;
    Foot foot;
    foot.from = last_number_ + 1;
    foot.to = last_number_;
    for (std::size_t i = rule + 1;; ++i) {
      if (i == size() || facts_[i].furniture != FurnitureKind::none || lines_[i].form_feed) {
        return foot.lines.empty() ? std::nullopt : std::optional(std::move(foot));
      }
      if (i - rule == most_lines || lines_[i].heading != 0) {
        return std::nullopt;
      }
      const std::uint32_t number = is_text(i) ? number_of(text(i)) : 0;
      if (number == foot.to + 1) {
        foot.to = number;
        foot.lines.push_back(i);
      } else if (is_text(i) && foot.lines.empty()) {
        return std::nullopt;
      }
      foot.end = i + 1;
    }
  }

  // Found once for all lines: a file of nothing but numbers would be quadratic.
  void find_last_texts() {
    last_texts_.reserve(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool skips = i > 0 && !is_text(i - 1) && !line(i - 1).form_feed;
      last_texts_.push_back(skips ? last_texts_.back() : is_text(i - 1) ? static_cast<std::uint32_t>(i) : 0);
    }
  }

  // The lines with numbers that count up to the last one above a page's end.
  [[nodiscard]] std::optional<Foot> notes_above(std::size_t end) const {
    constexpr std::size_t most_lines = 40;
    const std::size_t last = last_texts_[end];
    Foot foot;
    bool apart = false;
    for (std::size_t i = last; i > 0 && last - i < most_lines; --i) {
      if (!is_text(i - 1)) {
        // One blank line between notes; above them another ends the foot.
        if (!is_blank(i - 1) || apart) {
          break;
        }
        apart = true;
        continue;
      }
      const std::uint32_t number = lines_[i - 1].heading == 0 ? number_of(text(i - 1)) : 0;
      if (number == 0 && apart) {
        break;
      }
      apart = false;
      if (number == 0) {
        continue;
      }
      if (!foot.lines.empty() && number + 1 != foot.from) {
        break;
      }
      foot.from = number;
      foot.to = foot.lines.empty() ? number : foot.to;
      foot.lines.insert(foot.lines.begin(), i - 1);
    }
    return foot.lines.empty() ? std::nullopt : std::optional(std::move(foot));
  }

  [[nodiscard]] bool is_marked_above(const Foot &foot) const { return marked_above(foot) == foot.to - foot.from + 1; }

  // How many of the notes have their mark in the text: "as most ports do2." above "2. Survey of the ports" on its page.
  [[nodiscard]] std::uint32_t marked_above(const Foot &foot) const {
    constexpr std::size_t longest_page = 90;  // lines
    const std::size_t from = foot.lines.front() - std::min(foot.lines.front(), longest_page);
    std::size_t begin = foot.lines.front();
    while (begin > from && !is_page_number(begin - 1) && !line(begin).form_feed) {
      --begin;
    }
    std::uint32_t count = 0;
    for (std::uint32_t number = foot.from; number <= foot.to; ++number) {
      const std::string digits = std::to_string(number);
      bool marked = false;
      for (std::size_t i = begin; i < foot.lines.front() && !marked; ++i) {
        marked = is_text(i) && holds_mark(text(i), digits, foot.from == foot.to);
      }
      count += marked ? 1U : 0U;
    }
    return count;
  }

  // The digits right behind a word and before what may follow one; CO2 is none where one note is all there is.
  [[nodiscard]] static bool holds_mark(std::string_view line, std::string_view digits, bool alone) {
    for (auto at = line.find(digits, 1); at != std::string_view::npos; at = line.find(digits, at + 1)) {
      const char before = line[at - 1];
      const bool word = alone ? ascii::is_lower(before) : ascii::is_letter(before);
      const auto end = at + digits.size();
      if ((word || std::string_view(".,;)\"").find(before) != std::string_view::npos) &&
          !(at > 1 && is_digit(line[at - 2])) &&
          (end == line.size() || std::string_view(" .,;:)").find(line[end]) != std::string_view::npos)) {
        return true;
      }
    }
    return false;
  }

  // Neither what stands above nor what comes below is of their series, and the notes before or on the next page are.
  [[nodiscard]] bool goes_beside_the_text(const Foot &foot) const {
    const bool chain = foot.from == last_number_ + 1;
    const std::uint32_t above = number_near(foot.lines.front(), SIZE_MAX);
    const std::uint32_t below = number_near(foot.lines.back(), 1);
    const bool beside = above + 1 != foot.from && below != foot.to + 1 && foot.from > 1 && !goes_on(foot.lines.front());
    return beside && above != 0 && (chain || opens_chain(foot));
  }

  // "in accordance with resolution" / "508. The first stage": a number that wrapped, far from those of the notes.
  [[nodiscard]] bool goes_on(std::size_t line) const {
    return is_text(line - 1) && number_of(text(line)) != last_number_ + 1 && !ends_sentence(text(line - 1));
  }

  // The next page's foot counts on.
  [[nodiscard]] bool opens_chain(const Foot &foot) const {
    constexpr std::size_t longest_page = 120;  // lines
    for (std::size_t i = foot.lines.back() + 1; i < lines_.size() && i < foot.lines.back() + 2 * longest_page; ++i) {
      if (!is_page_number(i) && !line(i).form_feed) {
        continue;
      }
      const auto next = notes_above(i);
      if (next && next->lines.front() > foot.lines.back()) {
        return next->from == foot.to + 1;
      }
    }
    return false;
  }

  // The nearest number that starts a line, notes aside; 0 for none.
  [[nodiscard]] std::uint32_t number_near(std::size_t from, std::size_t step) const {
    constexpr std::size_t reach = 200;  // lines
    for (std::size_t k = 0, i = from + step; k < reach && i < size(); ++k, i += step) {
      const std::uint32_t number = is_text(i) && !facts_[i].note ? number_of(text(i)) : 0;
      if (number != 0) {
        return number;
      }
    }
    return 0;
  }

  void note(const Foot &foot) {
    for (const std::size_t line : foot.lines) {
      facts_[line].note = true;
    }
    for (std::size_t i = foot.lines.front(); i < foot.end; ++i) {
      facts_[i].note_body = is_text(i) && !facts_[i].note;
    }
    last_number_ = foot.to;
  }

  std::vector<std::uint32_t> last_texts_;  // one past the last text above each line on its page; 0 for none
  std::uint32_t last_number_ = 0;          // of the notes found so far
};

}  // namespace

void mark_foot_notes(PageLines lines) { FootNotes(lines).run(); }

std::uint32_t foot_note_mark(std::string_view text) {
  std::size_t at = ascii::leading_number(text, most_digits + 1).size;
  if (at == 0 || at > most_digits) {
    return 0;
  }
  at += at < text.size() && (text[at] == '.' || text[at] == ')') ? 1U : 0U;
  const std::size_t words = text.find_first_not_of(" \t", at);
  return words == std::string_view::npos || words == at ? 0 : static_cast<std::uint32_t>(words);
}

}  // namespace celac
