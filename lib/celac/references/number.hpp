#pragma once
// Numbers as references print them: 4, 3.4, II.3, 16-A, 5 bis, 4.º, (b), a), "primero".

#include <cstddef>
#include <string>
#include <string_view>

#include "celac/references/words.hpp"

namespace celac::references {

struct Number {
  std::size_t size = 0;  ///< in bytes; 0: there is none
  std::string text;      ///< as the model has it
};

/// The number at the start of `text`, behind a word.
[[nodiscard]] Number number_at(std::string_view text, const Term &term);

/// A part right behind a number: "(3)", " (a)", ".b)".
[[nodiscard]] Number part_at(std::string_view text);

/// A number without a word before it: digits or a path of one, "II.2".
[[nodiscard]] Number bare_number_at(std::string_view text);

/// Whether `number` is a path that begins with a Roman number or a letter: II.3, A.2.1.
[[nodiscard]] bool is_path(std::string_view number);

}  // namespace celac::references
