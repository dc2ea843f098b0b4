#include <array>

#include "celac/check/rules/rules.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

struct Pair {
  char32_t open;
  char32_t close;
};
constexpr std::array<Pair, 6> pairs = {
    {{0x201C, 0x201D}, {0xAB, 0xBB}, {0x300C, 0x300D}, {0x300E, 0x300F}, {0x300A, 0x300B}, {0x201E, 0x201C}}};

class Scan {
 public:
  Scan(const Draft &draft, Findings &findings) : draft_(draft), findings_(findings) {}

  void paragraph(Span words, std::uint32_t node) {
    const std::string_view text = draft_.text(words);
    straight_ = UINT32_MAX;
    open_.clear();
    node_ = node;
    for (std::uint32_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte == '"') {
        const bool inches = at > 0 && ascii::is_digit(text[at - 1]) && straight_ == UINT32_MAX;
        straight_ = inches ? straight_ : straight_ == UINT32_MAX ? words.begin + at : UINT32_MAX;
        ++at;
        continue;
      }
      if (byte != 0xE2 && byte != 0xC2 && byte != 0xE3) {
        ++at;
        continue;
      }
      const auto c = utf8::decode(text, at);
      mark(c.code, {words.begin + at, words.begin + at + c.size}, stands_before_word(text, at, c.size));
      at += c.size;
    }
    if (straight_ != UINT32_MAX) {
      tell({straight_, straight_ + 1}, "this quotation mark has no partner");
    }
    for (const Open &one : open_) {
      tell(one.words, "this quotation is not closed");
    }
  }

  // A quotation over several paragraphs opens each of them again.
  [[nodiscard]] static bool opens(std::string_view text) {
    const auto c = utf8::decode(utf8::trim(text), 0);
    return c.code == 0x201C || c.code == 0xAB || c.code == 0x300C;
  }

 private:
  struct Open {
    char32_t code;
    Span words;
  };

  // A blank or a bracket before it and none after it.
  static bool stands_before_word(std::string_view text, std::uint32_t at, std::uint32_t size) {
    const std::string_view after = text.substr(at + size, 1);
    const bool apart = at == 0 || std::string_view(" \n([").find(text[at - 1]) != std::string_view::npos;
    return apart && !after.empty() && std::string_view(" \n.,;:)]").find(after[0]) == std::string_view::npos;
  }

  void mark(char32_t code, Span words, bool before_word) {
    // Some languages open with the mark that others close with.
    if (!open_.empty()) {
      for (const Pair &pair : pairs) {
        const bool forward = open_.back().code == pair.open && code == pair.close;
        // »German« and »Swedish».
        const bool backward = pair.open == 0xAB && open_.back().code == pair.close &&
                              (code == pair.open || (code == pair.close && !before_word));
        if (forward || backward) {
          open_.pop_back();
          return;
        }
      }
    }
    const bool opener = code == 0x201C || code == 0x201E || code == 0xAB || code == 0x300C || code == 0x300E ||
                        code == 0x300A;
    if (opener || (code == 0xBB && before_word)) {
      open_.push_back({code, words});
      return;
    }
    if (code == 0x201D || code == 0xBB || code == 0x300D || code == 0x300F || code == 0x300B) {
      tell(words, "this quotation mark closes nothing");
    }
  }

  void tell(Span words, const char *message) { findings_.at_words(words, node_, message); }

  const Draft &draft_;
  Findings &findings_;
  std::vector<Open> open_;
  std::uint32_t straight_ = UINT32_MAX;
  std::uint32_t node_ = no_node;
};

bool has_marks(std::string_view text) {
  return text.find('"') != std::string_view::npos || text.find("\xE2\x80\x9C") != std::string_view::npos ||
         text.find("\xE2\x80\x9D") != std::string_view::npos || text.find("\xC2\xAB") != std::string_view::npos ||
         text.find("\xC2\xBB") != std::string_view::npos || text.find("\xE3\x80") != std::string_view::npos;
}

void find(const Draft &draft, Findings &findings) {
  if (!has_marks(draft.text())) {
    return;
  }
  Scan scan(draft, findings);
  for (std::size_t i = 0; i < draft.passages().size(); ++i) {
    const Passage &passage = draft.passages()[i];
    const std::string_view text = draft.text(passage.words);
    const bool goes_on = i + 1 < draft.passages().size() && Scan::opens(draft.text(draft.passages()[i + 1].words)) &&
                         Scan::opens(text);
    if (has_marks(text) && !goes_on) {
      scan.paragraph(passage.words, passage.node);
    }
  }
}

}  // namespace

const Rule unbalanced_quotes = {
    "unbalanced-quotes",
    Group::text,
    Severity::warning,
    Mending::none,
    "A quotation mark is opened and not closed in its paragraph, or closed and never opened.",
    "Where a quotation ends is part of what was agreed. A mark is easily lost at a page break.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a “guide to customs rules.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a “guide” to customs rules.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
