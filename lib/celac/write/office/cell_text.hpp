#pragma once
// Texts of cells: what a spreadsheet takes for more than text is kept from it, and no text is longer than it takes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diff/words.hpp"

namespace celac {

/// The most UTF-16 units in a cell.
inline constexpr std::size_t most_in_cell = 32767;

/// Appends `text` as the contents of <t>: XML, and "_x0041_", which a spreadsheet takes for a character, as it stands.
void append_cell_text(std::string &out, std::string_view text);

/// Whether any cell has room for `text`, however it is shown: most texts need no closer look.
[[nodiscard]] bool surely_fits_cell(std::string_view text);

/// Cuts the part of `text` off that a cell has room for, between characters, and returns it. What is not shown as itself
/// counts as it is shown; then `text` becomes what is shown.
[[nodiscard]] std::string cut_for_cell(std::string &text);
[[nodiscard]] std::vector<WordEdit> cut_for_cell(std::vector<WordEdit> &edits);

/// Whether a spreadsheet would run `text`, or take it for a number, were it typed into a cell.
[[nodiscard]] bool means_more_when_typed(std::string_view text);

/// "A" for 0, "AA" for 26.
[[nodiscard]] std::string column_name(std::size_t column);

}  // namespace celac
