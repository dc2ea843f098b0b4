#pragma once

#include <cstdint>

namespace celac {

/// The whole number nearest to `value`, halves up. `value` is neither negative nor beyond 32 bits.
[[nodiscard]] constexpr std::uint32_t rounded(double value) {
  // lround() would bring libm in, and with it a twentieth of the time that a small plan takes.
  return static_cast<std::uint32_t>(value + 0.5);  // NOLINT(bugprone-incorrect-roundings)
}

}  // namespace celac
