#include "celac/outline/blocks/title_key.hpp"

#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

std::string title_key(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    if (const char byte = words[at]; static_cast<unsigned char>(byte) < 0x80) {
      out.append(ascii::is_letter_or_digit(byte) ? 1 : 0, ascii::to_lower(byte));
      ++at;
      continue;
    }
    const auto c = utf8::decode(words, at);
    if (utf8::is_letter(c.code) || utf8::is_digit(c.code)) {
      utf8::append(out, utf8::to_lower(c.code));
    }
    at += c.size;
  }
  return out;
}

std::optional<std::string_view> rest_of_key(std::string_view words, std::string_view key) {
  std::string letter;
  for (std::size_t at = 0; at < words.size();) {
    const auto c = utf8::decode(words, at);
    at += c.size;
    if (utf8::is_letter(c.code) || utf8::is_digit(c.code)) {
      letter.clear();
      utf8::append(letter, utf8::to_lower(c.code));
      if (!key.starts_with(letter)) {
        return std::nullopt;
      }
      key.remove_prefix(letter.size());
    }
  }
  return key;
}

}  // namespace celac
