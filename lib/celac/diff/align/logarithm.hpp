#pragma once
// The C library's logarithms differ in their last bit from processor to processor, and a score that differs can turn a
// tie. This one is made of additions and products alone, which IEEE 754 fixes to the bit.

#include <bit>
#include <cstdint>

namespace celac {

/// The natural logarithm of a finite, normal `value` > 0, within 3e-7 of its size. Source: the series of
/// artanh, with ln m = 2 artanh((m - 1) / (m + 1)) for the mantissa m and ln 2 for each power of two.
[[nodiscard]] inline float natural_log(float value) {
  constexpr std::uint32_t mantissa_bits = 23;
  constexpr std::uint32_t one = 0x3F800000;
  constexpr std::uint32_t least = 0x3F3504F3;  // the mantissa is taken from 1/sqrt(2) to sqrt(2)
  const std::uint32_t bits = std::bit_cast<std::uint32_t>(value) + (one - least);
  const auto exponent = static_cast<std::int32_t>(bits >> mantissa_bits) - 127;
  const auto mantissa = std::bit_cast<float>((bits & ((1U << mantissa_bits) - 1)) + least);
  const float s = (mantissa - 1.0F) / (mantissa + 1.0F);
  const float square = s * s;
  const float series = 1.0F + square * (1.0F / 3 + square * (1.0F / 5 + square * (1.0F / 7 + square * (1.0F / 9))));
  return 2.0F * s * series + static_cast<float>(exponent) * 0.693147181F;
}

}  // namespace celac
