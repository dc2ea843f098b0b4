#pragma once
// Codes of letters and numbers: GV.OC-01.1, MSTG-ARCH-1, A01:2021, CM.L2-3.4.1, MP_I_12. How one is put together; what
// makes it a label is in grammar.hpp and learned.hpp.

#include <cstdint>
#include <string_view>

#include "celac/labels/component_path.hpp"

namespace celac {

struct Code {
  std::uint32_t size = 0;     ///< bytes; 0 for none
  std::uint32_t stem = 0;     ///< bytes before its last number: the CM.L2-3.4. of CM.L2-3.4.1
  std::uint32_t letters = 0;  ///< bytes of the letters that it starts with
  std::uint8_t groups = 0;    ///< of letters
  std::uint8_t count = 0;     ///< components
  bool numbered = false;      ///< it ends with a number, and so can be one of a series
  bool capitals = true;       ///< its letters are capitals
  ComponentPath path;

  [[nodiscard]] const Component &last() const { return path[count - 1U]; }
};

/// The code at the start of `text`: groups of letters and digits joined by `.`, `-`, `_`, `/` or `:`, with a capital in
/// front, or with digits before one group of capitals (1.01.A12). What is but a letter or a Roman number before a
/// point (A.1, IV.2) or letters before a number (V2.1) is none: those are labels of digits with something before them.
[[nodiscard]] Code read_code(std::string_view text);

/// The bytes of what names the session behind a decision's number: the /CMP.14 of "Decision 1/CMP.14"; 0 for none.
[[nodiscard]] std::uint32_t size_of_session(std::string_view text);

}  // namespace celac
