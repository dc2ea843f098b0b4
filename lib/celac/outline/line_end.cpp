#include "celac/outline/line_end.hpp"

#include <string>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Lines that never end a word are not gone through again and again.
constexpr std::size_t longest_word = 256;  // bytes

bool in_word(char32_t code) { return utf8::is_letter(code) || code == U'-'; }

std::string last_word(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && text.size() - at < longest_word) {
    const auto c = utf8::decode_before(text, at);
    if (!in_word(c.code)) {
      break;
    }
    at -= c.size;
  }
  return std::string(text.substr(at));
}

std::string first_word(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = utf8::decode(text, at);
    if (!in_word(c.code)) {
      break;
    }
    at += c.size;
  }
  return std::string(text.substr(0, at));
}

// Quotation marks, dashes and dots that Chinese shares with other scripts take the side of what they stand at.
bool is_neutral(char32_t code) { return (code >= 0x2010 && code <= 0x2026) || utf8::is_invisible(code); }

bool ends_cjk(std::string_view text) {
  auto c = utf8::decode_before(text, text.size());
  while (c.size > 0 && is_neutral(c.code)) {
    text.remove_suffix(c.size);
    c = utf8::decode_before(text, text.size());
  }
  return utf8::is_cjk(c.code);
}

bool starts_cjk(std::string_view text) {
  auto c = utf8::decode(text, 0);
  while (c.size > 0 && is_neutral(c.code)) {
    text.remove_prefix(c.size);
    c = utf8::decode(text, 0);
  }
  return utf8::is_cjk(c.code);
}

}  // namespace

Hyphen hyphen_at_end(std::string_view before, std::string_view next, Vocabulary &vocabulary) {
  if (before.size() < 2 || before.back() != '-' || next.empty()) {
    return Hyphen::none;
  }
  before.remove_suffix(1);
  const auto first = utf8::decode(next, 0);
  const auto last = utf8::decode_before(before, before.size());
  if (!utf8::is_letter(last.code)) {
    return last.code >= U'0' && last.code <= U'9' && utf8::is_letter(first.code) ? Hyphen::kept : Hyphen::none;
  }
  if (!utf8::is_lower(first.code)) {
    return utf8::is_upper(first.code) || utf8::is_digit(first.code) ? Hyphen::kept : Hyphen::none;
  }
  const std::string left = last_word(before);
  const std::string right = first_word(next);
  if (vocabulary.has(left + "-" + right)) {
    return Hyphen::kept;
  }
  if (vocabulary.has(left + right)) {
    return Hyphen::dropped;
  }
  const bool compound = left.find('-') != std::string::npos || right.find('-') != std::string::npos;
  // Short words are syllables as well: for-mation, but low-carbon.
  const bool words = left.size() > 3 || (left.size() == 3 && right.size() > 4);
  return compound || (words && vocabulary.has(left) && vocabulary.has(right)) ? Hyphen::kept : Hyphen::dropped;
}

bool closes_up(std::string_view before, std::string_view next) { return ends_cjk(before) && starts_cjk(next); }

}  // namespace celac
