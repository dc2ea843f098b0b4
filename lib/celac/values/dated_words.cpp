#include "celac/values/dated_words.hpp"

#include <algorithm>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::dated {

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
    Word word;
    word.begin = at;
    word.number = ascii::is_digit(text[at]);
    word.capital = utf8::is_upper(c.code);
    word.mark = mark;
    mark = 0;
    while (at < text.size()) {
      if (word.number ? ascii::is_digit(text[at]) : ascii::is_letter(text[at])) {
        ++at;
        continue;
      }
      const auto next = utf8::decode(text, at);
      const bool inside = word.number
                              ? utf8::is_digit(next.code)
                              : (utf8::is_letter(next.code) || utf8::is_mark(next.code)) && !utf8::is_cjk(next.code);
      if (!inside) {
        break;
      }
      at += next.size;
    }
    word.end = at;
    word.folded = word.number ? std::string(text.substr(word.begin, at - word.begin))
                              : std::string(fold_word(text.substr(word.begin, at - word.begin)).view());
    out.push_back(std::move(word));
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
