#pragma once
// Page numbers in any style: 12, - 12 -, Page 3 of 14, 第 3 页.

#include <cstdint>
#include <optional>
#include <string_view>

namespace celac {

/// The number on a line that is nothing but a page number in any style, and whether its style says so.
struct PageNumber {
  std::uint32_t value = 0;
  bool certain = false;
};
[[nodiscard]] std::optional<PageNumber> read_page_number(std::string_view line);

struct Counted {
  std::uint32_t value = 0;
  bool in_front = false;
};

/// The number of at most six digits, as gazettes have them, that a line starts or ends with, parted by a blank; 0 for none.
[[nodiscard]] Counted counted_by(std::string_view line);

}  // namespace celac
