#pragma once
// What the words of a table's cell tell of it.

#include <string_view>

#include "celac/text/span.hpp"

namespace celac {

/// Past emphasis, quotes and tags: where the words of a cell begin.
[[nodiscard]] std::string_view bare_words(std::string_view bytes, Span words);

/// Holds a word and not a number, letter or code alone.
[[nodiscard]] bool is_wordy(std::string_view text);

/// Begins with a small letter.
[[nodiscard]] bool opens_lower(std::string_view text);

}  // namespace celac
