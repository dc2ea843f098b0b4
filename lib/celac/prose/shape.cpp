#include "celac/prose/shape.hpp"

#include <algorithm>
#include <array>

#include "celac/text/scan.hpp"

namespace celac {
namespace {

constexpr unsigned char digit = '#';
constexpr std::uint64_t prime = 1099511628211ULL;

// What each byte counts as: letters in lower case, parts of longer characters as themselves, digits alike, others not.
constexpr std::array<unsigned char, 256> make_folded() {
  std::array<unsigned char, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c | 0x20U) - 'a' < 26U;
    const unsigned folded = c >= 0x80 ? c : letter ? c | 0x20U : c >= '0' && c <= '9' ? digit : 0;
    table[c] = static_cast<unsigned char>(folded);
  }
  return table;
}
constexpr auto folded = make_folded();

// Of what a byte counts as.
constexpr bool is_letter(unsigned char byte) { return static_cast<unsigned char>(byte - 'a') < 26; }

}  // namespace

Shape shape_of(std::string_view text) {
  Shape shape{1469598103934665603ULL, 0};
  bool in_number = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned char byte = folded[static_cast<unsigned char>(text[at])];
    if (is_letter(byte)) {  // as most are
      const std::size_t first = at;
      do {
        shape.hash = (shape.hash ^ folded[static_cast<unsigned char>(text[at])]) * prime;
        ++at;
      } while (at < text.size() && is_letter(folded[static_cast<unsigned char>(text[at])]));
      shape.letters += static_cast<std::uint32_t>(at - first);
      --at;
      in_number = false;
      continue;
    }
    if (byte == 0) {
      in_number = false;
      continue;
    }
    if (byte == digit) {
      if (in_number) {
        continue;
      }
      in_number = true;
    } else {
      if (byte == 0xE3 && text.substr(at, 3) == "\u3000") {
        at += 2;
        continue;
      }
      if (byte == 0xC2 && text.substr(at, 2) == "\u00A0") {
        ++at;
        continue;
      }
      if (byte == 0xE2 && text.substr(at, 3) == "\u200B") {
        at += 2;
        continue;
      }
      in_number = false;
      ++shape.letters;
    }
    shape.hash = (shape.hash ^ byte) * prime;
  }
  return shape;
}

std::uint32_t ends_of_shape(std::string_view text) {
  std::size_t first = 0;
  while (first < text.size()) {
    const std::size_t space = text.substr(first, 3) == "\u3000" ? 3 : text.substr(first, 2) == "\u00A0" ? 2 : 0;
    if (space == 0 && folded[static_cast<unsigned char>(text[first])] != 0) {
      break;
    }
    first += space == 0 ? 1 : space;
  }
  std::size_t last = text.size();
  while (last > first && folded[static_cast<unsigned char>(text[last - 1])] == 0) {
    --last;
  }
  if (first >= last) {
    return 0;
  }
  const std::uint32_t a = folded[static_cast<unsigned char>(text[first])];
  const std::uint32_t b = folded[static_cast<unsigned char>(text[last - 1])];
  return (a * 64 + b) % shape_ends;
}

namespace {

// Letters of ASCII and ideographs, counted in groups.
std::uint32_t letters_of(std::string_view text) {
  std::size_t count = 0;
  const auto add = [&](const char *from) {
    const scan::Bytes bytes = scan::load(from);
    const scan::Bytes small = bytes | 0x20;
    const scan::Bytes ideographs = (bytes >= static_cast<signed char>(0xE4)) &
                                   (bytes <= static_cast<signed char>(0xE9));  // their first bytes
    count += scan::count(((small >= 'a') & (small <= 'z')) | ideographs);
  };
  for (; text.size() >= scan::group; text.remove_prefix(scan::group)) {
    add(text.data());
  }
  std::array<char, scan::group> rest{};
  std::copy(text.begin(), text.end(), rest.begin());
  add(rest.data());
  return static_cast<std::uint32_t>(count);
}

}  // namespace

void ShapeSigns::add(std::size_t i, std::string_view line) {
  letters_[i] = letters_of(line);
  const std::uint32_t mixed = (ends_of_shape(line) + letters_[i] * shape_ends) * 0x9E3779B1U;
  sign_[i] = (mixed ^ mixed >> 15U) & static_cast<std::uint32_t>(seen_.size() - 1);
  shared_[sign_[i]] = seen_[sign_[i]];
  seen_[sign_[i]] = true;
}

}  // namespace celac
