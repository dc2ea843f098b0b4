#pragma once
// What the words of a table's cell tell of it.

#include <cstddef>
#include <string_view>

#include "celac/text/span.hpp"

namespace celac {

/// Past emphasis, quotes and tags: where the words of a cell begin.
[[nodiscard]] std::string_view bare_words(std::string_view bytes, Span words);

/// Holds a word and not a number, letter or code alone.
[[nodiscard]] bool is_wordy(std::string_view text);

/// Begins with a small letter.
[[nodiscard]] bool opens_lower(std::string_view text);

/// Whether a row goes on with the one above it, by the first of its cells with words, the `filled`th from 0 on: it begins
/// in mid-sentence, or blank cells stand before it besides the `grouped` ones where a group above the row stands.
/// `page_above`: the row above stands on another page.
[[nodiscard]] bool goes_on_with_row(std::string_view words, std::size_t filled, std::size_t grouped, bool page_above);

}  // namespace celac
