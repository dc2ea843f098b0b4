#include "celac/references/code_article.hpp"

#include <algorithm>
#include <array>

#include "celac/text/ascii.hpp"

namespace celac::references {
namespace {

using ascii::is_digit;

// The letters say which part of the code: loi organique, loi, règlement, décret, arrêté.
std::string_view letters_of(std::string_view text) {
  static constexpr std::array<std::string_view, 5> parts = {"LO", "L", "R", "D", "A"};
  const auto *const found = std::find_if(parts.begin(), parts.end(),
                                         [&](std::string_view part) { return text.substr(0, part.size()) == part; });
  return found == parts.end() ? std::string_view{} : *found;
}

}  // namespace

std::size_t code_article_size(std::string_view text) {
  std::size_t at = letters_of(text).size();
  if (at == 0) {
    return 0;
  }
  for (const std::string_view between : {".", " ", "\xC2\xA0", "*", "*", " "}) {
    at += text.substr(at, between.size()) == between ? between.size() : 0;
  }
  const std::size_t digits = at;
  while (at < text.size() &&
         (is_digit(text[at]) || (text[at] == '-' && at > digits && at + 1 < text.size() && is_digit(text[at + 1])))) {
    ++at;
  }
  return at > digits ? at : 0;
}

std::string code_article_number(std::string_view text) {
  std::string out(text);
  if (code_article_size(text) == text.size()) {
    std::erase_if(out, [](char c) { return c == '.' || c == ' ' || c == '*' || c == '\xC2' || c == '\xA0'; });
  }
  return out;
}

}  // namespace celac::references
