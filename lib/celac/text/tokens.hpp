#pragma once
// Words as a person sees them: numbers, amounts (US$2), dates (2024-12-31), hyphenated words and single Han characters
// are one token each; a run of white space is one, any other character is one.

#include <cstdint>
#include <string_view>
#include <vector>

namespace celac {

enum class TokenKind : std::uint8_t { word, han, mark, space };

/// A token; `text` points into the tokenised text.
struct Token {
  std::string_view text;
  TokenKind kind = TokenKind::mark;
};

/// All of `text` (UTF-8) in order: the tokens joined are the text.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// True for a word with a digit in it.
[[nodiscard]] bool is_number(std::string_view word);

}  // namespace celac
