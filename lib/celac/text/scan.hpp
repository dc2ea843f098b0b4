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

/// Marks control characters, and the first bytes of characters past ASCII among which some are white space or invisible.
[[nodiscard]] inline Bytes may_be_odd(Bytes bytes) {
  const auto is = [&](unsigned char byte) { return bytes == static_cast<signed char>(byte); };
  if (const Bytes rare = bytes < 0x20; !any(rare)) {
    return rare;
  }
  return ((bytes >= 0) & (bytes < 0x20)) | is(0xC2) | is(0xE1) | is(0xE2) | is(0xE3) | is(0xEF);
}

/// How many bytes from the start of `text` can be skipped in groups of sixteen: `marked` says of a group which bytes
/// need a look (a mask).
template <class Marked>
[[nodiscard]] std::size_t unmarked(std::string_view text, Marked marked) {
  std::size_t at = 0;
  // One byte of margin: `marked` may look at the next byte.
  while (at + group + 1 <= text.size() && !any(marked(load(text.data() + at), text.data() + at))) {
    at += group;
  }
  return at;
}

/// The same where control characters and all bytes past ASCII are marked, too.
template <class Marked>
[[nodiscard]] std::size_t plain(std::string_view text, Marked marked) {
  return unmarked(text, [&](Bytes bytes, const char *at) { return (bytes < 0x20) | marked(bytes, at); });
}

}  // namespace celac::scan
