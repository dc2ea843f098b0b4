#pragma once

#include <cstdint>

namespace celac {

/// The whole number nearest to `value`, halves up. `value` is neither negative nor beyond 32 bits.
[[nodiscard]] constexpr std::uint32_t rounded(double value) { return static_cast<std::uint32_t>(value + 0.5); }

}  // namespace celac
