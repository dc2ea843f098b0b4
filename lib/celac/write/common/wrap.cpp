#include "celac/write/common/wrap.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// CJK punctuation stands in two blocks; most characters are known not to be of it by one comparison.
bool may_be_punctuation(char32_t code) {
  return (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFF65);
}

// Punctuation that may not open a line.
bool clings(char32_t code) {
  constexpr std::u32string_view closers = U"，。、；：！？）」』》】〕";
  return may_be_punctuation(code) && closers.find(code) != std::u32string_view::npos;
}

bool opens(char32_t code) {
  constexpr std::u32string_view openers = U"（「『《【〔";
  return may_be_punctuation(code) && openers.find(code) != std::u32string_view::npos;
}

struct Chunk {
  std::size_t begin = 0;
  std::size_t width = 0;
};

// The next piece that no line end may cut: a word, or a Han character with the punctuation that clings to it. `at`
// moves from before the blanks to after it.
Chunk next_chunk(std::string_view text, std::size_t &at) {
  Chunk chunk;
  while (at < text.size() && text[at] == ' ') {
    ++at;
  }
  chunk.begin = at;
  // Most words are ASCII to their end.
  const auto ends = [](char c) { return static_cast<unsigned char>(c - '!') > '~' - '!'; };
  at = static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), ends) -
                                text.begin());
  chunk.width = at - chunk.begin;
  char32_t before = at == chunk.begin ? 0 : static_cast<unsigned char>(text[at - 1]);
  bool before_is_han = false;
  while (at < text.size() && text[at] != ' ') {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto c = byte < 0x80 ? utf8::Character{byte, 1} : utf8::decode(text, at);
    const bool ideograph = c.code >= 0x4E00 && c.code <= 0x9FFF;
    const bool han = ideograph || (c.size > 2 && utf8::is_cjk(c.code));  // none has fewer bytes
    if ((han || before_is_han) && before != 0 && !clings(c.code) && !opens(before)) {
      break;
    }
    chunk.width += han ? 2U : 1U;
    before = c.code;
    before_is_han = han;
    at += c.size;
  }
  return chunk;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    width += c.size > 2 && utf8::is_cjk(c.code) ? 2U : 1U;
    at += c.size;
  }
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) {
    return std::string(text);
  }
  std::size_t used = 1;  // the dots'
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    const std::size_t columns = display_width(text.substr(at, c.size));
    if (used + columns > width) {
      break;
    }
    used += columns;
    at += c.size;
  }
  return std::string(text.substr(0, at)) + "…";
}

void append_wrapped(std::string &out, std::string_view text, std::size_t column, std::size_t indent,
                    std::size_t width) {
  std::size_t begin = 0;  // of the line's words in the text
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Chunk chunk = next_chunk(text, at);
    if (chunk.begin == at) {
      break;  // nothing but blanks was left
    }
    const std::size_t gap = end > begin ? chunk.begin - end : 0;
    if (end > begin && column + gap + chunk.width > width) {
      out.append(text.substr(begin, end - begin)).append(1, '\n').append(indent, ' ');
      begin = chunk.begin;
      column = indent;
    } else {
      begin = end > begin ? begin : chunk.begin;
      column += gap;
    }
    column += chunk.width;
    end = at;
  }
  out.append(text.substr(begin, end - begin)).append(1, '\n');
}

}  // namespace celac
