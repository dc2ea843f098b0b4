#pragma once
// The amounts of weights.def. A build that fits them (tests/fit) may write them.

namespace celac::weight {

#ifdef CELAC_FIT
#define CELAC_DIFF_WEIGHT(name, value, text) inline float name = value##F;
#else
#define CELAC_DIFF_WEIGHT(name, value, text) inline constexpr float name = value##F;
#endif
#include "celac/diff/align/weights.def"
#undef CELAC_DIFF_WEIGHT

}  // namespace celac::weight
