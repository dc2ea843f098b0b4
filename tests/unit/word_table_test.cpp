// Tables of fixed words and sets of bytes.

#include "celac/text/word_table.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "celac/text/byte_set.hpp"

using namespace celac;

TEST_CASE("word table: a word is found by all of its letters") {
  constexpr WordTable table{
      std::to_array<TableWord<int>>({{"quay", 1}, {"quai", 2}, {"q", 3}, {"kai", 4}, {"quay", 5}})};
  const auto value = [&](std::string_view word) { return table.find(word) == nullptr ? 0 : *table.find(word); };
  CHECK(value("quay") == 1);  // the first of equal ones
  CHECK(value("quai") == 2);
  CHECK(value("q") == 3);
  CHECK(value("kai") == 4);
  for (const std::string_view other : {"", "qua", "quays", "quiy", "Quay", "k"}) {
    CHECK(table.find(other) == nullptr);
  }
}

TEST_CASE("byte set: it is searched for as a string is") {
  constexpr ByteSet marks("*_\xC2");
  for (const std::string_view text : {"", "a", "*", "**a_", "a*b", "\xC2\xA0", "ab_"}) {
    CHECK(marks.find_first_in(text) == text.find_first_of("*_\xC2"));
    CHECK(marks.find_first_not_in(text) == text.find_first_not_of("*_\xC2"));
    CHECK(marks.without_end(text) == text.substr(0, text.find_last_not_of("*_\xC2") + 1));
  }
  CHECK(marks.without_start("**a*") == "a*");
}
