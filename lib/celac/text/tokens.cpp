#include "celac/text/tokens.hpp"

#include <algorithm>

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool is_word(char32_t code) {
  if (code < 0x80) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') || code == '_';
  }
  return !utf8::is_cjk(code) && (utf8::is_letter(code) || utf8::is_digit(code) || utf8::width(code) == 0);
}

// Characters that join what stands on both sides of them: well-known, user's, 2019–2021.
bool joins_words(char32_t code) {
  return code == '-' || code == '\'' || code == 0x2019 || code == 0x2010 || code == 0x2011;
}
bool joins_digits(char32_t code) { return code == '.' || code == ',' || code == '/' || code == ':' || code == 0x2013; }

bool is_currency(char32_t code) { return code == '$' || (code >= 0xA2 && code <= 0xA5) || code == 0x20AC; }

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    tokens.reserve(text_.size() / 3 + 1);
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      const TokenKind kind = step();
      tokens.push_back({text_.substr(start, at_ - start), kind});
    }
    return tokens;
  }

 private:
  [[nodiscard]] utf8::Character here() const { return utf8::decode(text_, at_); }

  TokenKind step() {
    const utf8::Character first = here();
    at_ += first.size;
    if (utf8::is_space(first.code)) {
      while (at_ < text_.size() && utf8::is_space(here().code)) {
        at_ += here().size;
      }
      return TokenKind::space;
    }
    if (utf8::is_cjk(first.code)) {
      return utf8::is_letter(first.code) ? TokenKind::han : TokenKind::mark;
    }
    if (is_word(first.code) || (is_currency(first.code) && at_ < text_.size() && utf8::is_digit(here().code))) {
      word(first.code);
      return TokenKind::word;
    }
    return TokenKind::mark;
  }

  void word(char32_t last) {
    while (at_ < text_.size()) {
      const utf8::Character next = here();
      if (is_word(next.code)) {
        last = next.code;
        at_ += next.size;
        continue;
      }
      const utf8::Character after = utf8::decode(text_, at_ + next.size);
      const bool digits = utf8::is_digit(last) && utf8::is_digit(after.code);
      const bool joins = (joins_words(next.code) && is_word(after.code)) || (joins_digits(next.code) && digits) ||
                         (is_currency(next.code) && utf8::is_digit(after.code));
      if (!joins) {
        if (next.code == '%' && utf8::is_digit(last)) {
          at_ += next.size;
        }
        return;
      }
      last = after.code;
      at_ += next.size + after.size;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

bool is_number(std::string_view word) { return std::any_of(word.begin(), word.end(), ascii::is_digit); }

}  // namespace celac
