#pragma once
// The words of a text as times are found in them, and the day that relative ones count from.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace celac::dated {

struct Word {
  std::string folded;  // as fold_word() gives it; the digits of a number
  std::size_t begin = 0;
  std::size_t end = 0;
  bool number = false;
  bool capital = false;
  char32_t mark = 0;  // the last mark between this word and the one before; 0: blanks only
};

/// The words and numbers of a text, in order; ideographs are no words. `begin` and `end` are bytes.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// 1900 to 2199.
[[nodiscard]] bool is_year(const Word &word);

/// The document's date as numbers; a year alone has month 0, a month alone day 0.
struct Written {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// Of YYYY, YYYY-MM or YYYY-MM-DD; year 0 for any other text.
[[nodiscard]] Written written_on(std::string_view date);

}  // namespace celac::dated
