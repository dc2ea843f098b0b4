#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "celac/check/rules/rules.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

// Words that rightly follow themselves: "that that", "nous nous", "die die".
bool may_repeat(std::string_view word) {
  constexpr std::array<std::string_view, 20> words = {"that", "had", "is",  "nous", "vous", "se",   "die",
                                                      "der",  "das", "sie", "que",  "no",   "blah", "very",
                                                      "si",   "o",   "do",  "on",   "in",   "el"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

void find(const Draft &draft, Findings &findings) {
  const auto &words = draft.words();
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Word &before = words[i - 1];
    const Word &word = words[i];
    const std::uint32_t size = word.end - word.begin;
    if (size != before.end - before.begin || word.passage != before.passage || size < 2 || word.digits) {
      continue;
    }
    if (draft.text({before.end, word.begin}) != " ") {
      continue;
    }
    // two two-day workshops
    if (draft.text().substr(word.end, 1) == "-" && draft.text().substr(word.end, 2) != "- ") {
      continue;
    }
    const std::string_view a = draft.text({before.begin, before.end});
    const std::string_view b = draft.text({word.begin, word.end});
    // The first letter may be a capital where a sentence begins; two capitals are a name (Pago Pago).
    const bool names = before.capitals > 0 && word.capitals > 0;
    if (names || a.substr(1) != b.substr(1) || utf8::lower(a) != utf8::lower(b) || may_repeat(utf8::lower(a))) {
      continue;
    }
    Diagnostic &finding = findings.at_words({word.begin, word.end}, draft.passages()[word.passage].node,
                                            fmt::format("\"{}\" stands twice", b));
    const Span bytes = draft.bytes_of({before.end, word.end});
    if (draft.has_source() && draft.source().slice(bytes).find_first_of("*_<[") == std::string_view::npos) {
      finding.fix = Fix{bytes, "", false};
    }
  }
}

}  // namespace

const Rule doubled_word = {
    "doubled-word",
    Group::text,
    Severity::warning,
    Mending::unsafe,
    "A word stands twice in a row.",
    "It happens where lines or pages were joined, and in drafts that went through many hands.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to the
   the customs rules.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to the customs rules.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
