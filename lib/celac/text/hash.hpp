#pragma once
// Hashes: the only door to xxHash. For identity and for tables, never for security; the same on every machine.

#include <cstdint>
#include <string>
#include <string_view>

namespace celac {

/// XXH3-64 of the bytes.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// XXH3-128 of the bytes, 32 hexadecimal digits.
[[nodiscard]] std::string hash128_hex(std::string_view bytes);

/// One hash out of two, where order counts.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  a ^= b + 0x9E3779B97F4A7C15U + (a << 12U) + (a >> 4U);
  a *= 0xFF51AFD7ED558CCDU;
  return a ^ (a >> 33U);
}

}  // namespace celac
