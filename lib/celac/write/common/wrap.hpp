#pragma once
// Filling lines: words to a width in columns, Han characters counting two.

#include <cstddef>
#include <string>
#include <string_view>

namespace celac {

/// Columns that `text` takes on a terminal.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text`, or as much of it as goes into `width` columns with "…" behind.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t width);

/// Appends `text`, which must be printable and hold no LF, as lines of at most `width` columns where its words allow.
/// The first line goes on at column `column`, the others start after `indent` blanks. Ends with LF.
void append_wrapped(std::string &out, std::string_view text, std::size_t column, std::size_t indent, std::size_t width);

}  // namespace celac
