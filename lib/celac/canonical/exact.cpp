#include "celac/canonical/exact.hpp"

#include <fmt/core.h>

#include <iterator>

#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/inline_markup.hpp"

namespace celac::canonical {

bool keeps_white_space(std::string_view text) {
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const bool blank = utf8::is_space(c.code);
    if (blank && (space || (c.code != U' ' && c.code != U'\n'))) {
      return false;
    }
    space = blank;
    at += c.size;
  }
  return text.empty() || !space;
}

void append_exact(std::string &out, std::string_view words, std::string_view markup) {
  if (keeps_white_space(words)) {
    append_markdown_words(out, words, markup);
    return;
  }
  std::size_t begin = 0;
  const auto append_piece = [&](std::size_t end) {
    const std::string_view piece = words.substr(begin, end - begin);
    begin == 0 ? append_markdown(out, piece) : append_markdown_inside(out, piece);
  };
  for (std::size_t at = 0; at < words.size();) {
    const auto c = utf8::decode(words, at);
    if (utf8::is_space(c.code)) {
      append_piece(at);
      fmt::format_to(std::back_inserter(out), "&#x{:X};", static_cast<std::uint32_t>(c.code));
      begin = at + c.size;
    }
    at += c.size;
  }
  append_piece(words.size());
}

}  // namespace celac::canonical
