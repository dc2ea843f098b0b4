#include "celac/markdown/cell_words.hpp"

#include <algorithm>

#include "celac/markdown/tags.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

std::string_view bare_words(std::string_view bytes, Span words) {
  std::uint32_t at = words.begin;
  while (at < words.end) {
    const Tag tag = bytes[at] == '<' ? read_tag(bytes, at, words.end) : Tag{};
    if (!tag.is() && bytes[at] != '*' && bytes[at] != '_' && bytes[at] != '"' && bytes[at] != ' ') {
      break;
    }
    at = tag.is() ? tag.span.end : at + 1;
  }
  return bytes.substr(at, words.end - at);
}

bool is_wordy(std::string_view text) {
  std::uint32_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    run = utf8::is_letter(c.code) ? run + 1 : 0;
    if (run >= (utf8::is_cjk(c.code) ? 2U : 4U)) {
      return true;
    }
    at += c.size;
  }
  return false;
}

bool opens_lower(std::string_view text) { return !text.empty() && utf8::is_lower(utf8::decode(text, 0).code); }

bool goes_on_with_row(std::string_view words, std::size_t filled, std::size_t grouped, bool page_above) {
  return filled == 0 ? page_above && opens_lower(words)
                     : filled > std::max<std::size_t>(grouped, 1) || opens_lower(words);
}

}  // namespace celac
