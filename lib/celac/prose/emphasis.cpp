#include "celac/prose/emphasis.hpp"

#include <algorithm>

#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Whether the mark at both ends of `text` stands nowhere between them, but where it closes and opens again: **A** **B**
bool is_wrapped(std::string_view text, std::string_view mark) {
  if (text.size() <= 2 * mark.size() || text.substr(0, mark.size()) != mark ||
      text.substr(text.size() - mark.size()) != mark) {
    return false;
  }
  std::string_view inside = text.substr(mark.size(), text.size() - 2 * mark.size());
  for (auto at = inside.find(mark); at != std::string_view::npos; at = inside.find(mark)) {
    const auto next = inside.find_first_not_of(" \t", at + mark.size());
    if (next == std::string_view::npos || inside.substr(next, mark.size()) != mark) {
      return false;
    }
    inside.remove_prefix(next + mark.size());
  }
  return true;
}

bool is_ascii_letter(unsigned char byte) { return (byte | 0x20U) - 'a' < 26U; }

bool is_tagged(std::string_view text, std::string_view name) {
  if (text.size() < name.size() * 2 + 5 || text.front() != '<' || text.substr(1, name.size()) != name ||
      (text[name.size() + 1] != '>' && text[name.size() + 1] != ' ')) {
    return false;
  }
  const auto open = text.find('>');
  if (open == std::string_view::npos) {
    return false;
  }
  const auto close = text.rfind("</");
  return close != std::string_view::npos && close > open && text.substr(close + 2, name.size()) == name &&
         text.find('>', close) == text.size() - 1 && text.find("</") == close;
}

// "**Results**:", too.
std::string_view without_colon(std::string_view text) {
  return text.size() > 1 && text.back() == ':' ? text.substr(0, text.size() - 1) : text;
}

bool is_wholly_bold(std::string_view text) {
  text = without_colon(text);
  return is_wrapped(text, "**") || is_wrapped(text, "__") || is_tagged(text, "b") || is_tagged(text, "strong");
}

bool is_wholly_italic(std::string_view text) {
  text = without_colon(text);
  return is_wholly_stressed(text) || is_tagged(text, "i") || is_tagged(text, "em");
}

bool is_marked(std::string_view text) {
  return !text.empty() && (text.front() == '*' || text.front() == '_' || text.front() == '<');
}

bool is_underlined(std::string_view text) { return is_tagged(without_colon(text), "u"); }

// The letters of a text and its words of four and more.
class Letters {
 public:
  // Ends where nothing but bold is left to find out: past a few small words, of a labelled line past the first.
  Letters(std::string_view words, bool labelled) {
    for (std::size_t at = 0; at <= words.size();) {
      const auto byte = static_cast<unsigned char>(at < words.size() ? words[at] : ' ');
      if (byte >= 0xE5 && byte <= 0xE9) {  // an ideograph
        first_upper_ = first_upper_ && in_word_ > 0;
        ++in_word_;
        at += 3;
      } else if (is_ascii_letter(byte)) {
        at = take_ascii(words, at);
      } else {
        const auto c = byte < 0x80 ? utf8::Character{byte, 1} : utf8::decode(words, at);
        if (byte >= 0x80 && utf8::is_letter(c.code)) {
          take_letter(c.code);
        } else if (in_word_ > 0) {
          end_word();
          if (lower_ && (labelled || long_words_ >= capitalised_ * 4 / 3 + 4)) {
            return;
          }
        }
        at += std::max<std::uint32_t>(c.size, 1);
      }
    }
  }

  [[nodiscard]] bool in_capitals() const { return upper_ >= 4 && !lower_; }
  [[nodiscard]] bool in_title_case() const { return long_words_ > 0 && capitalised_ * 4 >= long_words_ * 3; }

 private:
  std::size_t take_ascii(std::string_view words, std::size_t at) {
    first_upper_ = in_word_ == 0 ? words[at] < 'a' : first_upper_;
    const std::size_t begin = at;
    std::uint32_t capitals = 0;
    do {
      capitals += words[at] < 'a' ? 1U : 0U;
      ++at;
    } while (at < words.size() && is_ascii_letter(static_cast<unsigned char>(words[at])));
    const auto count = static_cast<std::uint32_t>(at - begin);
    upper_ += capitals;
    lower_ = lower_ || capitals < count;
    in_word_ += count;
    return at;
  }

  void take_letter(char32_t c) {
    const bool is_up = utf8::is_upper(c);
    upper_ += is_up ? 1U : 0U;
    lower_ = lower_ || (!is_up && utf8::is_lower(c));
    first_upper_ = in_word_ == 0 ? is_up : first_upper_;
    ++in_word_;
  }

  void end_word() {
    long_words_ += in_word_ >= 4 ? 1U : 0U;
    capitalised_ += in_word_ >= 4 && first_upper_ ? 1U : 0U;
    in_word_ = 0;
  }

  std::uint32_t upper_ = 0;
  bool lower_ = false;
  std::uint32_t long_words_ = 0;
  std::uint32_t capitalised_ = 0;
  std::uint32_t in_word_ = 0;  // letters of the word that is being read
  bool first_upper_ = false;
};

}  // namespace

std::string_view without_marks(std::string_view text) {
  while (!text.empty() && (text.front() == '*' || text.front() == '_')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) {
    text.remove_suffix(1);
  }
  return text;
}

bool is_wholly_stressed(std::string_view text) {
  return text.size() > 2 && (text[0] == '*' || text[0] == '_') && text.find(text[0], 1) == text.size() - 1;
}

Emphasis emphasis_of(std::string_view text, bool labelled) {
  constexpr std::size_t longest = 300;
  const bool marked = is_marked(text);
  const bool bold = marked && is_wholly_bold(text);
  const std::string_view words = without_marks(text);
  if (words.empty()) {
    return Emphasis::plain;
  }
  if (words.size() > longest) {
    return bold ? Emphasis::bold : Emphasis::plain;
  }
  if (!marked && !first_is_upper(words) && is_small(text)) {
    return Emphasis::plain;
  }
  const Letters letters(words, labelled);
  if (letters.in_capitals()) {
    return Emphasis::capitals;
  }
  if (bold) {
    return Emphasis::bold;
  }
  if (marked && is_underlined(text)) {
    return Emphasis::underlined;
  }
  if (marked && is_wholly_italic(text)) {
    return Emphasis::italic;
  }
  return letters.in_title_case() && first_is_upper(words) ? Emphasis::title_case : Emphasis::plain;
}

bool is_small(std::string_view text) {
  return !is_marked(text) && std::any_of(text.begin(), text.end(), ascii::is_lower);
}

bool is_set_off(std::string_view text) { return !is_small(text) && emphasis_of(text) >= Emphasis::italic; }

bool is_in_capitals(std::string_view text) { return !is_small(text) && emphasis_of(text) == Emphasis::capitals; }

}  // namespace celac
