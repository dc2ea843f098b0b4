#include "celac/values/dated_words.hpp"

#include <algorithm>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::dated {
namespace {

// A word of plain letters, as most are, is folded without fold_word(), and like it only up to its length.
void fold(std::string_view word, bool plain, std::string &out) {
  FoldedWord small;
  if (!plain || word.size() > small.letters.size()) {
    out = plain ? std::string_view{} : fold_word(word).view();
    return;
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    small.letters[i] = ascii::to_lower(word[i]);
  }
  out.assign(small.letters.data(), word.size());
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  out.reserve(text.size() / 6 + 1);
  char32_t mark = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (utf8::is_cjk(c.code) || (!utf8::is_letter(c.code) && !utf8::is_digit(c.code))) {
      mark = utf8::is_space(c.code) ? mark : c.code;
      at += c.size;
      continue;
    }
    Word &word = out.emplace_back();
    word.begin = at;
    word.number = utf8::is_digit(c.code);
    word.capital = utf8::is_upper(c.code);
    word.mark = mark;
    mark = 0;
    bool plain = true;
    while (at < text.size()) {
      if (word.number ? ascii::is_digit(text[at]) : ascii::is_letter(text[at])) {
        ++at;
        continue;
      }
      if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
        break;
      }
      const auto next = utf8::decode(text, at);
      const bool inside = word.number
                              ? utf8::is_digit(next.code)
                              : (utf8::is_letter(next.code) || utf8::is_mark(next.code)) && !utf8::is_cjk(next.code);
      if (!inside) {
        break;
      }
      plain = false;
      at += next.size;
    }
    word.end = at;
    const std::string_view said = text.substr(word.begin, at - word.begin);
    if (word.number) {
      word.folded = said;
    } else {
      fold(said, plain, word.folded);
    }
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
  return out;
}

}  // namespace celac::dated
