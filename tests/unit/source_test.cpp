// Sources: what is refused, where lines end, places.

#include "celac/text/source.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace celac;
using namespace std::string_literals;

/// The lines of `text` in brackets.
std::string lines_of(const std::string &text) {
  const Source source("f", text);
  std::string out;
  for (std::uint32_t i = 0; i < source.line_count(); ++i) {
    out += '[';
    out += source.slice(source.line(i));
    out += ']';
  }
  return out;
}

}  // namespace

TEST_CASE("source: LF, CRLF and a lone CR end a line, a form feed does not") {
  CHECK(lines_of("a\nb\n") == "[a][b]");
  CHECK(lines_of("a\nb") == "[a][b]");
  CHECK(lines_of("a\r\nb\r\n") == "[a][b]");
  CHECK(lines_of("a\rb\r") == "[a][b]");
  CHECK(lines_of("a\r\rb\n\nc") == "[a][][b][][c]");
  CHECK(lines_of("a\fb\n") == "[a\fb]");
  CHECK(lines_of("\n\na") == "[][][a]");
  CHECK(Source("f", "a\r\n").has_crlf());
  CHECK_FALSE(Source("f", "a\rb\n").has_crlf());
}

TEST_CASE("source: every byte is on the line that holds it") {
  const std::string text = "ab\r\nc\r\rd\n\ne";
  const Source source("f", text);
  for (std::uint32_t line = 0; line < source.line_count(); ++line) {
    const std::uint32_t begin = source.line(line).begin;
    const std::uint32_t end = line + 1 < source.line_count() ? source.line(line + 1).begin
                                                             : static_cast<std::uint32_t>(text.size());
    for (std::uint32_t at = begin; at < end; ++at) {
      CAPTURE(at);
      CHECK(source.line_of(at) == line);
    }
  }
}

TEST_CASE("source: columns count characters") {
  const Source source("f", "第四条\nñandú x");
  CHECK(source.place_of(0) == Place{1, 1});
  CHECK(source.place_of(6) == Place{1, 3});
  CHECK(source.place_of(10) == Place{2, 1});
  CHECK(source.place_of(18) == Place{2, 7});
  CHECK(source.line_of(9) == 0);
  CHECK(source.line_of(10) == 1);
}

TEST_CASE("source: the hash is XXH3-128 of the bytes") {
  CHECK(Source("f", "abc").xxh3() == "06b05ab6733a618578af5f94892f3950");
  CHECK(Source("f", "abc").xxh3() == Source("g", "abc").xxh3());
}

TEST_CASE("source: what is not text, and by which byte") {
  const auto verdict = [](const std::string &bytes) { return check_text(bytes).problem; };
  CHECK(verdict("a") == NotText::none);
  CHECK(verdict("\uFEFFa") == NotText::none);
  CHECK(verdict("") == NotText::empty);
  CHECK(verdict(" \r\n\t\f\u00A0\u3000") == NotText::blank);
  CHECK(verdict("\uFEFF\u200B\n") == NotText::blank);
  CHECK(verdict("\xFF\xFE\x61\x00"s) == NotText::utf16);
  CHECK(verdict("\xFE\xFF\x00\x61"s) == NotText::utf16);
  CHECK(verdict("a\0b\0c\0d\0"s) == NotText::utf16);
  CHECK(verdict("\0a\0b\0c\0d"s) == NotText::utf16);
  CHECK(verdict("text\0"s) == NotText::nul);
  CHECK(check_text("abc\0def"s).offset == 3);
  CHECK(verdict("caf\xE9") == NotText::not_utf8);
  CHECK(check_text("caf\xE9 au lait").offset == 3);
}
