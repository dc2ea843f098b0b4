// UTF-8 by the character.

#include "celac/text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace celac;

TEST_CASE("utf8: the first bad byte is found wherever it stands") {
  for (const std::string good : {"", "abc", "é", "第四条", "\U0001F600", "\U0010FFFF", "\u0001", "12345678é2345678"}) {
    CAPTURE(good);
    CHECK_FALSE(utf8::first_invalid(good));
  }
  for (const std::string bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE4\xB8", "\xC3(", "\xE4\xB8("}) {
    CAPTURE(bad);
    CHECK(utf8::first_invalid(bad) == 0U);
    for (std::size_t before = 1; before < 20; ++before) {
      CHECK(utf8::first_invalid(std::string(before, 'a') + bad) == before);
      CHECK(utf8::first_invalid(std::string(before, 'a') + bad + "bcdefghij") == before);
    }
  }
}

TEST_CASE("utf8: decoding goes both ways") {
  const std::string text = "aé第\U0001F600";
  const char32_t codes[] = {U'a', U'é', U'第', U'\U0001F600'};
  std::size_t at = 0;
  std::string again;
  for (const char32_t code : codes) {
    const auto c = utf8::decode(text, at);
    CHECK(c.code == code);
    at += c.size;
    CHECK(utf8::decode_before(text, at).code == code);
    utf8::append(again, code);
  }
  CHECK(again == text);
  CHECK(utf8::count(text) == 4);
  CHECK(utf8::decode(text, text.size()).size == 0);
  CHECK(utf8::decode_before(text, 0).size == 0);
}

TEST_CASE("utf8: what is white space and what is invisible") {
  for (const char32_t code : {U' ', U'\t', U'\n', U'\f', U'\r', U'\u00A0', U'\u0085', U'\u2003', U'\u2028', U'\u202F',
                              U'\u205F', U'\u3000'}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK(utf8::is_space(code));
    CHECK_FALSE(utf8::is_invisible(code));
  }
  for (const char32_t code : {U'\u200B', U'\uFEFF', U'\u2060', U'\u00AD'}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK(utf8::is_invisible(code));
    CHECK_FALSE(utf8::is_space(code));
  }
}

TEST_CASE("utf8: letters, digits and case of any script") {
  CHECK(utf8::is_letter(U'ñ'));
  CHECK(utf8::is_letter(U'第'));
  CHECK_FALSE(utf8::is_letter(U'3'));
  CHECK_FALSE(utf8::is_letter(U'（'));
  CHECK(utf8::is_upper(U'Á'));
  CHECK(utf8::is_lower(U'ß'));
  CHECK(utf8::is_digit(U'４'));
  CHECK(utf8::is_cjk(U'（'));
  CHECK_FALSE(utf8::is_cjk(U'é'));
  CHECK(utf8::lower("ÁÑ İ Ω") == "áñ i ω");
}

TEST_CASE("utf8: letters are composed, and more marks than writing has are left alone") {
  CHECK(utf8::nfc("Cafe\u0301") == "Caf\u00e9");
  std::string many = "a";
  for (int i = 0; i < 100; ++i) {
    many += "\u0301\u0316";
  }
  CHECK(utf8::nfc(many) == many);
}

TEST_CASE("utf8: trimming takes every kind of white space and what is invisible") {
  CHECK(utf8::trim("\uFEFF \u00A0\u3000 a b \u200B\t\n") == "a b");
  CHECK(utf8::trim(" \u200B ").empty());
  CHECK(utf8::trim("").empty());
}
