#include "celac/outline/shape.hpp"

namespace celac {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Shape shape_of(std::string_view text) {
  Shape shape{1469598103934665603ULL, 0};
  bool in_number = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    auto byte = static_cast<unsigned char>(c);
    if (byte == 0xE3 && text.substr(at, 3) == "\u3000") {
      at += 2;
      continue;
    }
    if (is_digit(c)) {
      if (in_number) {
        continue;
      }
      in_number = true;
      byte = '#';
    } else {
      in_number = false;
      const bool letter = byte >= 0x80 || (byte | 0x20U) - 'a' < 26U;
      if (!letter) {
        continue;
      }
      byte = byte < 0x80 ? byte | 0x20U : byte;
      ++shape.letters;
    }
    shape.hash = (shape.hash ^ byte) * 1099511628211ULL;
  }
  return shape;
}

}  // namespace celac
