// Scores must not depend on the processor, so logarithms are ours: they are compared with the C library's.

#include "celac/diff/align/logarithm.hpp"

#include <doctest/doctest.h>

#include <cmath>

TEST_CASE("logarithm: as near to the true one as a float allows") {
  CHECK(celac::natural_log(1.0F) == 0.0F);
  for (float value = 1e-9F; value < 1e9F; value *= 1.003F) {
    const double truth = std::log(static_cast<double>(value));
    CAPTURE(value);
    CHECK(std::fabs(celac::natural_log(value) - truth) <= std::fabs(truth) * 3e-7 + 1e-9);
  }
}
