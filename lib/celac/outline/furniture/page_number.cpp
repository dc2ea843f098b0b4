#include "celac/outline/furniture/page_number.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"

namespace celac {
namespace {

using ascii::is_digit;

constexpr std::size_t most_digits = 4;

// Takes `mark` off both ends of the line, or off one where that is allowed. Whether it was there.
bool take_off(std::string_view &line, std::string_view before, std::string_view after, bool one, bool &both) {
  const bool first = line.substr(0, before.size()) == before;
  const bool last = line.size() > after.size() && line.substr(line.size() - after.size()) == after;
  if (!(one ? first || last : first && last)) {
    return false;
  }
  both = both || (first && last);
  line.remove_prefix(first ? before.size() : 0);
  line.remove_suffix(last ? after.size() : 0);
  const auto begin = line.find_first_not_of(' ');
  line = begin == std::string_view::npos ? std::string_view{}
                                         : line.substr(begin, line.find_last_not_of(' ') - begin + 1);
  return true;
}

// - 12 -  -- 12 --  \- 12 \-  · 12 ·  [12]  | 12: what a printer puts around the number of a page.
void strip_frame(std::string_view &line, bool &certain) {
  const auto bare = [](char c) { return is_digit(c) || (static_cast<unsigned char>(c) | 0x20U) - 'a' < 26U; };
  for (bool more = true; more && !line.empty() && !(bare(line.front()) && bare(line.back()));) {
    more = false;
    for (const std::string_view mark : {"–", "—", "\\-", "-", "|", "~"}) {
      more = take_off(line, mark, mark, true, certain) || more;
    }
    for (const std::string_view mark : {"·", "•", "=", ":", "/", "+"}) {
      more = take_off(line, mark, mark, false, certain) || more;
    }
    more = take_off(line, "[", "]", true, certain) || more;  // (12) may be a label
  }
}

void strip(std::string_view &line, std::string_view marks) {
  const auto first = line.find_first_not_of(marks);
  line = first == std::string_view::npos ? std::string_view{}
                                         : line.substr(first, line.find_last_not_of(marks) - first + 1);
}

constexpr auto page_words = std::to_array<std::string_view>(
    {"Page", "page", "PAGE", "Página", "página", "PÁGINA", "Pagina", "Pág.",  "pág.", "Pag.", "pag.",
     "Pg",   "pg",   "p.",   "P.",     "Seite",  "S.",     "Hoja",   "Folha", "fls.", "第"});

// The first bytes of these words.
constexpr auto word_starts = [] {
  std::array<char, page_words.size()> starts{};
  std::transform(page_words.begin(), page_words.end(), starts.begin(), [](std::string_view word) { return word[0]; });
  return starts;
}();

// "Page 3", "Pág. 3"
void take_page_word(std::string_view &line, bool &certain) {
  for (const std::string_view word : page_words) {
    if (line.substr(0, word.size()) == word) {
      line.remove_prefix(word.size());
      strip(line, " :.|");
      certain = true;
      return;
    }
  }
}

ascii::Number take_number(std::string_view &line) {
  const auto number = ascii::leading_number(line, most_digits + 1);
  line.remove_prefix(number.size);
  strip(line, " ");
  return number;
}

// What stands behind the number: "3 | Page" as a word processor has it, "3 of 12", 3 页.
void take_rest(std::string_view &line, bool &certain) {
  if (line == "| Page" || line == "| P a g e") {
    line = {};
    certain = true;
  }
  for (const std::string_view word : {"of", "de", "sur", "von", "/", "页", "頁"}) {
    if (line.substr(0, word.size()) == word) {
      line.remove_prefix(word.size());
      strip(line, " 共/");
      certain = true;
      if (!line.empty()) {
        take_number(line);
        strip(line, " 页");
      }
      return;
    }
  }
}

}  // namespace

std::optional<PageNumber> read_page_number(std::string_view line) {
  static constexpr ByteSet marks("*_ \f\t#`");
  static constexpr ByteSet starts(std::string_view(word_starts.data(), word_starts.size()));
  const std::string_view words = marks.without_start(line);
  if (!words.empty() && ascii::is_letter(words.front()) && !starts.has(words.front())) {
    return std::nullopt;  // as most lines
  }
  if (std::none_of(line.begin(), line.end(), is_digit)) {
    return std::nullopt;
  }
  PageNumber number;
  const std::size_t whole = line.size();
  strip(line, "*_ \f\t#`");
  take_off(line, "<page_number>", "</page_number>", false, number.certain);
  take_off(line, "<page>", "</page>", false, number.certain);
  strip_frame(line, number.certain);
  if (line.empty() || whole > 60) {
    return std::nullopt;
  }
  take_page_word(line, number.certain);
  const auto digits = take_number(line);
  if (digits.size == 0 || digits.size > most_digits) {
    return std::nullopt;
  }
  number.value = digits.value;
  take_rest(line, number.certain);
  return line.empty() ? std::optional(number) : std::nullopt;
}

Counted counted_by(std::string_view line) {
  const auto read = [](std::string_view digits) {
    constexpr std::size_t most_of_gazette = 6;
    const auto number = ascii::leading_number(digits, most_of_gazette);
    return number.size == digits.size() ? number.value : 0;
  };
  if (const std::uint32_t first = read(line.substr(0, line.find(' '))); first > 0) {
    return {first, true};
  }
  const auto end = line.find_last_not_of(" -–—|") + 1;  // "Plan - 3 -"
  return {read(line.substr(0, end).substr(line.substr(0, end).rfind(' ') + 1)), false};
}

}  // namespace celac
