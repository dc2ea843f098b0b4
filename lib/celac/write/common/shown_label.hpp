#pragma once
// Labels without the scars of printing.

#include <string>

#include "celac/plan/plan.hpp"

namespace celac {

/// As printed, but with the number instead of the misreading through which it was read ("II." for "Il.").
[[nodiscard]] std::string mended_label(const Section &section);
[[nodiscard]] std::string mended_label(const Item &item);

/// For reading: bare numbers in one style ("1.", "3.4") however they were printed ("1", "3.4."); words and brackets as
/// they are.
[[nodiscard]] std::string shown_label(const Section &section);
[[nodiscard]] std::string shown_label(const Item &item);

/// What stands before an item in print: its shown label, a bullet before an entry or row without a number.
[[nodiscard]] std::string shown_mark(const Item &item);

/// A cell in print: "Deadline: 2024", without its column's head where that is unknown.
[[nodiscard]] std::string shown_cell(const Cell &cell);

}  // namespace celac
