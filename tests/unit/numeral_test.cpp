// Numerals by themselves: Roman, Chinese, spelled ordinals, suffixes.

#include "celac/values/numeral.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace celac;

TEST_CASE("numeral: Roman numbers of either case, in canonical form only") {
  CHECK(parse_roman("I") == 1U);
  CHECK(parse_roman("xlix") == 49U);
  CHECK(parse_roman("MCMXCIV") == 1994U);
  CHECK(parse_roman("MMMCMXCIX") == 3999U);
  for (const std::string no :
       {"", "IIII", "VX", "IC", "IL", "VV", "IXI", "Iv", "iV", "MMMM", "A", "IVa", "MMMMMMMMMMMMMMMM"}) {
    CAPTURE(no);
    CHECK_FALSE(parse_roman(no));
  }
}

TEST_CASE("numeral: every Roman number comes back") {
  for (std::uint32_t value = 1; value <= 3999; ++value) {
    CAPTURE(value);
    REQUIRE(parse_roman(format_roman(value)) == value);
  }
}

TEST_CASE("numeral: Chinese numbers, with and without units") {
  for (const auto &[text, value] : {std::pair<std::string, std::uint32_t>{"一", 1},
                                    {"十", 10},
                                    {"十二", 12},
                                    {"二十", 20},
                                    {"两百", 200},
                                    {"一百零一", 101},
                                    {"一百二十一", 121},
                                    {"三百〇六", 306},
                                    {"一千二百六十", 1260},
                                    {"一二六", 126},
                                    {"二〇二二", 2022}}) {
    CAPTURE(text);
    CHECK(parse_han(text) == value);
  }
  for (const std::string no : {"", "第", "一、", "1", "九九九九九九九"}) {
    CAPTURE(no);
    CHECK_FALSE(parse_han(no));
  }
}

TEST_CASE("numeral: spelled ordinals of five languages, accents or none") {
  for (const auto &[text, value] : {std::pair<std::string, std::uint32_t>{"First", 1},
                                    {"TWELFTH", 12},
                                    {"primero", 1},
                                    {"PRIMERA", 1},
                                    {"séptimo", 7},
                                    {"Septimo", 7},
                                    {"décimo", 10},
                                    {"DÉCIMO PRIMERO", 11},
                                    {"vigésima segunda", 22},
                                    {"duodécimo", 12},
                                    {"premier", 1},
                                    {"deuxième", 2},
                                    {"terceiro", 3},
                                    {"Zweites", 2},
                                    {"fünfter", 5},
                                    {"único", 1}}) {
    CAPTURE(text);
    const Ordinal found = parse_ordinal(text);
    CHECK(found.value == value);
    CHECK(found.size == text.size());
  }
  CHECK(parse_ordinal("First, the").size == 5);
  for (const std::string no : {"", "one", "Firstly", "primeros", "premierement", "1st"}) {
    CAPTURE(no);
    CHECK(parse_ordinal(no).value == 0);
  }
}

TEST_CASE("numeral: Latin suffixes are ordered") {
  CHECK(parse_latin_suffix("bis.").rank == 2);
  CHECK(parse_latin_suffix("bis.").size == 3);
  CHECK(parse_latin_suffix("TER").rank == 3);
  CHECK(parse_latin_suffix("quat").rank == parse_latin_suffix("quater").rank);
  CHECK(parse_latin_suffix("quinquies").rank == 5);
  for (const std::string no : {"", "bison", "b", "tertiary", "1"}) {
    CAPTURE(no);
    CHECK(parse_latin_suffix(no).size == 0);
  }
}

TEST_CASE("numeral: folding drops case and accents, and refuses what is long or of another script") {
  CHECK(fold_word("ÁÉÍÓÚÑç,").view() == "aeiounc");
  CHECK(fold_word("ÁÉÍÓÚÑç,").size == 14);
  CHECK(fold_word("título II").view() == "titulo");
  CHECK(fold_word("статья").view().empty());
  CHECK(fold_word("1a").view().empty());
  CHECK(fold_word("abcdefghijklmnopqrstuvwxyz").view().empty());
}
