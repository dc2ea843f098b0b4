#include "celac/values/dated_words.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"
#include "celac/text/han.hpp"
#include "celac/text/letters.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::dated {
namespace {

constexpr std::size_t longest = FoldedWord{}.letters.size();

bool is_of_word(char32_t code) {
  return code < 0x80 ? ascii::is_letter_or_digit(static_cast<char>(code))
                     : !utf8::is_cjk(code) && (utf8::is_letter(code) || utf8::is_digit(code));
}

// Where the word of letters that starts at `at` ends. A word of plain letters, as most are, is folded without
// fold_word(), and like it only up to its length.
std::size_t read_letters(std::string_view text, std::size_t at, std::string &folded) {
  std::array<char, longest + letters_margin> small;
  const std::size_t begin = at;
  at += small_letters(text.substr(at), longest, small.data()).size;
  bool plain = true;
  while (at < text.size()) {
    if (ascii::is_letter(text[at])) {
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      break;
    }
    const auto next = utf8::decode(text, at);
    if ((!utf8::is_letter(next.code) && !utf8::is_mark(next.code)) || utf8::is_cjk(next.code)) {
      break;
    }
    plain = false;
    at += next.size;
  }
  if (!plain) {
    folded = fold_word(text.substr(begin, at - begin)).view();
  } else if (at - begin <= longest) {
    folded.assign(small.data(), at - begin);
  }
  return at;
}

std::size_t read_digits(std::string_view text, std::size_t at, std::string &digits) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto next = utf8::decode(text, at);
    if (!utf8::is_digit(next.code)) {
      break;
    }
    at += next.size;
  }
  digits = text.substr(begin, at - begin);
  return at;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  out.reserve(text.size() / 6 + 1);
  constexpr std::size_t none = std::string_view::npos;
  std::size_t mark = none;  // the last one since the last word
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    if (opens_ideograph(text[at])) {
      mark = at;
      at += 3;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (!is_of_word(c.code)) {
      mark = utf8::is_space(c.code) ? mark : at;
      at += c.size;
      continue;
    }
    Word &word = out.emplace_back();
    word.begin = at;
    word.number = utf8::is_digit(c.code);
    word.capital = utf8::is_upper(c.code);
    word.mark = mark == none ? 0 : utf8::decode(text, mark).code;
    mark = none;
    at = word.number ? read_digits(text, at, word.folded) : read_letters(text, at, word.folded);
    word.end = at;
  }
  return out;
}

bool is_year(const Word &word) {
  return word.number && word.folded.size() == 4 &&
         (word.folded.compare(0, 2, "19") == 0 || word.folded.compare(0, 2, "20") == 0 ||
          word.folded.compare(0, 2, "21") == 0);
}

Written written_on(std::string_view date) {
  Written out;
  if (date.size() < 4 || !std::all_of(date.begin(), date.begin() + 4, ascii::is_digit)) {
    return out;
  }
  for (const char c : date.substr(0, 4)) {
    out.year = out.year * 10 + (c - '0');
  }
  if (date.size() >= 7 && ascii::is_digit(date[5]) && ascii::is_digit(date[6])) {
    out.month = (date[5] - '0') * 10 + (date[6] - '0');
  }
  if (date.size() >= 10 && ascii::is_digit(date[8]) && ascii::is_digit(date[9])) {
    out.day = (date[8] - '0') * 10 + (date[9] - '0');
  }
  return out;
}

}  // namespace celac::dated
