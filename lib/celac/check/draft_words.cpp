// The words of a draft's text: letters of any script but Han, digits, and what joins them.

#include <array>

#include "celac/check/draft_builder.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

enum Class : std::uint8_t { other, small, capital, digit, wide, apostrophe };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    table[c] = c >= 'a' && c <= 'z'   ? small
               : c >= 'A' && c <= 'Z' ? capital
               : c >= '0' && c <= '9' ? digit
               : c >= 0x80            ? wide
               : c == '\''            ? apostrophe
                                      : other;
  }
  return table;
}
constexpr auto classes = make_classes();

class WordReader {
 public:
  WordReader(std::string_view text, std::uint32_t end) : text_(text), end_(end) {}

  // Reads on from `word.begin`; false if no word begins there, and then `word.end` is where to look next.
  bool read(Word &word) const {
    std::uint32_t at = word.begin;
    for (;;) {
      switch (class_at(at)) {
        case small:
          at = after_small(at);
          word.has_small = true;
          continue;
        case capital:
          word.capitals = static_cast<std::uint16_t>(word.capitals + 1);
          ++at;
          continue;
        case digit:
          word.digits = true;
          ++at;
          continue;
        case wide:
          if (const std::uint32_t size = joined(at, word); size > 0) {
            at += size;
            continue;
          }
          break;
        case apostrophe:
          if (at > word.begin && letter_at(at + 1)) {
            ++at;
            continue;
          }
          break;
        default:
          break;
      }
      word.end = at;
      if (at > word.begin) {
        return true;
      }
      word.end += at < end_ && class_at(at) == wide ? utf8::decode(text_, at).size : 1;
      return false;
    }
  }

 private:
  // Most bytes of a text are these.
  [[nodiscard]] std::uint32_t after_small(std::uint32_t at) const {
    const char *const end = text_.data() + end_;
    const char *next = text_.data() + at + 1;
    while (next != end && *next >= 'a' && *next <= 'z') {
      ++next;
    }
    return static_cast<std::uint32_t>(next - text_.data());
  }
  [[nodiscard]] std::uint8_t class_at(std::uint32_t at) const {
    return at < end_ ? classes[static_cast<unsigned char>(text_[at])] : std::uint8_t{other};
  }
  [[nodiscard]] bool letter_at(std::uint32_t at) const { return class_at(at) == small || class_at(at) == capital; }

  // The size of the character beyond ASCII at `at` if it belongs to a word: a letter, or an apostrophe between two.
  std::uint32_t joined(std::uint32_t at, Word &word) const {
    const auto character = utf8::decode(text_, at);
    if (character.code == 0x2019) {
      return at > word.begin && letter_at(at + character.size) ? character.size : 0;
    }
    if (utf8::is_cjk(character.code) || !utf8::is_letter(character.code)) {
      return 0;
    }
    word.foreign = true;
    return character.size;
  }

  std::string_view text_;
  std::uint32_t end_;
};

}  // namespace

void DraftBuilder::find_words() {
  const std::string_view text = draft_.text_;
  draft_.words_.reserve(text.size() / 6);
  for (std::uint32_t p = 0; p < draft_.passages_.size(); ++p) {
    const Span span = draft_.passages_[p].words;
    const WordReader reader(text, span.end);
    for (std::uint32_t at = span.begin; at < span.end;) {
      if (classes[static_cast<unsigned char>(text[at])] == other) {
        ++at;
        continue;
      }
      Word word;
      word.begin = at;
      word.passage = p;
      if (reader.read(word)) {
        draft_.words_.push_back(word);
      }
      at = word.end;
    }
  }
}

}  // namespace celac::check
