#pragma once
// The numbers of nodes as values: Ⅱ, II, 2, 二 and "second" are one.

#include <string_view>
#include <vector>

namespace celac {

/// Whether the last component of a number can be Roman.
[[nodiscard]] bool ends_like_roman(std::string_view number);

/// The values of the components of a canonical number ("II.3", "16-A"), code letters aside; a mark behind a number
/// ("A", "bis") counts hundredths. Empty where a component has no value. `roman`: its last component is Roman where it
/// can be, not a letter.
[[nodiscard]] std::vector<double> number_values(std::string_view number, bool roman);

}  // namespace celac
