#pragma once
// Runs of letters of ASCII, eight bytes at a time, in whatever order a machine has them.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace celac {

struct LetterRun {
  std::size_t size = 0;
  bool small = false;  ///< one of them is small as it stands
};

/// How many bytes small_letters() may write past the run.
inline constexpr std::size_t letters_margin = 8;

/// The letters of ASCII at the start of `text`, at most `most` and a few more. `out` gets them in small letters and
/// zeros behind them, and has room for `most` + letters_margin bytes.
[[nodiscard]] inline LetterRun small_letters(std::string_view text, std::size_t most, char *out) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high = 0x80 * ones;
  constexpr std::uint64_t small_bit = 0x20 * ones;
  constexpr bool little = std::endian::native == std::endian::little;
  LetterRun run;
  while (run.size < most) {
    std::uint64_t bytes = 0;
    const char *const from = text.data() + run.size;
    if (const std::size_t left = text.size() - run.size; left >= sizeof bytes) {
      std::memcpy(&bytes, from, sizeof bytes);
    } else {
      for (std::size_t i = 0; i < left; ++i) {
        bytes |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * (little ? i : sizeof bytes - 1 - i));
      }
    }
    std::uint64_t letters = bytes | small_bit;
    const std::uint64_t seven = letters & ~high;
    const std::uint64_t from_a = seven + (0x80 - 'a') * ones;
    const std::uint64_t past_z = seven + (0x80 - 'z' - 1) * ones;
    const std::uint64_t others = ~(from_a & ~past_z & ~bytes) & high;
    if (others == 0) {
      std::memcpy(out + run.size, &letters, sizeof letters);
      run.small = run.small || (bytes & small_bit) != 0;
      run.size += sizeof bytes;
      continue;
    }
    const int bits = (little ? std::countr_zero(others) : std::countl_zero(others)) & ~7;
    const std::uint64_t kept = little ? (std::uint64_t{1} << bits) - 1 : ~(~std::uint64_t{0} >> bits);
    letters &= kept;
    std::memcpy(out + run.size, &letters, sizeof letters);
    run.small = run.small || (bytes & small_bit & kept) != 0;
    run.size += static_cast<std::size_t>(bits) / 8;
    break;
  }
  return run;
}

}  // namespace celac
