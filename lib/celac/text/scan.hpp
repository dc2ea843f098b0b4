#pragma once
// Skipping over plain text sixteen bytes at a time. Vector extensions of GCC and Clang: no intrinsics, so it compiles
// on every machine, to one or two instructions a comparison where there are vectors.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace celac::scan {

using Bytes = signed char __attribute__((vector_size(16)));

/// Bytes in one group.
inline constexpr std::size_t group = sizeof(Bytes);

[[nodiscard]] inline Bytes load(const char *from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

[[nodiscard]] inline bool any(Bytes mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// How many bytes of a mask are set.
[[nodiscard]] inline std::size_t count(Bytes mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  const auto bits = [](std::uint64_t half) { return (half & 0x0101010101010101U) * 0x0101010101010101U >> 56U; };
  return static_cast<std::size_t>(bits(halves[0]) + bits(halves[1]));
}

/// How many bytes from the start of `text` can be skipped in groups of sixteen: `marked` says of a group which bytes
/// need a look (a mask). Control characters and all bytes past ASCII count as marked.
template <class Marked>
[[nodiscard]] std::size_t plain(std::string_view text, Marked marked) {
  std::size_t at = 0;
  for (; at + group + 1 <= text.size(); at += group) {  // one byte of margin: `marked` may look at the next byte
    const Bytes bytes = load(text.data() + at);
    if (any((bytes < 0x20) | marked(bytes, text.data() + at))) {
      break;
    }
  }
  return at;
}

}  // namespace celac::scan
