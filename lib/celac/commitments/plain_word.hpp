#pragma once
// The words that nearly all words are: letters alone. Internal to commitments/.

#include <cstddef>
#include <cstring>
#include <string_view>

#include "celac/text/ascii.hpp"
#include "celac/text/letters.hpp"

namespace celac {

struct PlainWord {
  std::size_t size = 0;
  bool capital = false;
  bool capitals = false;
};

/// Most words have letters alone, of ASCII or of U+00C0 to U+00FF. The one at the start of `text`, and in small letters
/// with zeros behind it in `out`, which has room for `most` + letters_margin bytes; size 0 where it goes on with anything
/// else or is longer than `most`.
[[nodiscard]] inline PlainWord read_plain(std::string_view text, std::size_t most, char *out) {
  std::size_t size = 0;
  std::size_t longs = 0;  // of two bytes
  bool small = false;
  for (;;) {
    const LetterRun run = small_letters({text.data() + size, text.size() - size}, most - size, out + size);
    size += run.size;
    small = small || run.small;
    if (size + 2 > most || size + 1 >= text.size() || text[size] != '\xC3') {
      break;
    }
    const auto second = static_cast<unsigned char>(text[size + 1]);
    if (second == 0x97 || second == 0xB7) {  // × and ÷
      break;
    }
    out[size] = text[size];
    out[size + 1] = static_cast<char>(second < 0x9F ? second + 0x20 : second);
    small = small || second >= 0x9F;
    size += 2;
    ++longs;
  }
  const std::size_t letters = size - longs;
  const char next = size < text.size() ? text[size] : ' ';
  const bool ends = next == ' ' || (static_cast<unsigned char>(next) < 0x80 && !ascii::is_letter_or_digit(next) &&
                                    next != '-' && next != '\'' && (next != '.' || letters > 1));
  if (!ends || size == 0 || size > most) {
    return {};
  }
  std::memset(out + size, 0, letters_margin);
  return {size, out[0] != text[0] || (text[0] == '\xC3' && out[1] != text[1]), !small && letters > 1};
}

}  // namespace celac
