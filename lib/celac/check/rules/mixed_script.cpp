#include <fmt/core.h>

#include <array>

#include "celac/check/rules/rules.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

struct Twin {
  char32_t foreign;
  char latin;
};

// Letters that look like a Latin one, in most typefaces.
constexpr std::array<Twin, 40> twins = {
    {{0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'}, {0x41E, 'O'}, {0x420, 'P'},
     {0x421, 'C'}, {0x422, 'T'}, {0x425, 'X'}, {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'}, {0x430, 'a'}, {0x435, 'e'},
     {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'}, {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'},
     {0x391, 'A'}, {0x392, 'B'}, {0x395, 'E'}, {0x396, 'Z'}, {0x397, 'H'}, {0x399, 'I'}, {0x39A, 'K'}, {0x39C, 'M'},
     {0x39D, 'N'}, {0x39F, 'O'}, {0x3A1, 'P'}, {0x3A4, 'T'}, {0x3A5, 'Y'}, {0x3A7, 'X'}, {0x3BF, 'o'}, {0x3BD, 'v'}}};

char twin_of(char32_t code) {
  for (const Twin &twin : twins) {
    if (twin.foreign == code) {
      return twin.latin;
    }
  }
  return '\0';
}

bool is_latin(char32_t code) {
  return (code < 0x80 && utf8::is_letter(code)) || (code >= 0xC0 && code < 0x250 && code != 0xD7 && code != 0xF7);
}

void look_at(const Draft &draft, Findings &findings, const Word &word) {
  const std::string_view text = draft.text({word.begin, word.end});
  std::uint32_t latin = 0;
  std::uint32_t foreign = 0;
  Span first;
  std::string codes;  // of the letters
  std::string mended;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const char twin = c.code >= 0x370 && c.code < 0x530 ? twin_of(c.code) : '\0';
    latin += is_latin(c.code) ? 1U : 0U;
    foreign += twin != '\0' ? 1U : 0U;
    if (c.code >= 0x370 && c.code < 0x530 && twin == '\0') {
      return;  // a letter without a twin: a word of that script, or a symbol
    }
    if (twin != '\0' && first.empty()) {
      first = {word.begin + at, word.begin + at + c.size};
    }
    if (twin != '\0') {
      codes += fmt::format("{}U+{:04X}", codes.empty() ? "" : ", ", static_cast<std::uint32_t>(c.code));
    }
    mended += twin != '\0' ? std::string(1, twin) : std::string(text.substr(at, c.size));
    at += c.size;
  }
  if (latin == 0 || foreign == 0) {
    return;
  }
  Diagnostic &finding = findings.at_words(
      first, draft.passages()[word.passage].node,
      fmt::format("{}, {} of another script, {} in the word {}", codes, foreign == 1 ? "a letter" : "letters",
                  foreign == 1 ? "stands" : "stand", mended));
  const Span bytes = draft.bytes_of({word.begin, word.end});
  if (draft.has_source() && draft.source().slice(bytes) == text) {
    finding.fix = Fix{bytes, mended, false};
  }
}

void find(const Draft &draft, Findings &findings) {
  for (const Word &word : draft.words()) {
    if (word.foreign && (word.capitals > 0 || word.has_small)) {
      look_at(draft, findings, word);
    }
  }
}

}  // namespace

const Rule mixed_script = {
    "mixed-script",
    Group::conversion,
    Severity::warning,
    Mending::unsafe,
    "A word mixes Latin letters with Cyrillic or Greek ones that look the same.",
    "Nobody sees the difference, but no search finds the word, and a comparison of editions takes it for "
    "another one.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to custоms rules.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to customs rules.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
