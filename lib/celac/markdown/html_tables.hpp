#pragma once
// Tables of HTML (html.hpp) as rows of any table (tables.hpp).

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "celac/markdown/tables.hpp"
#include "celac/text/span.hpp"

namespace celac {

struct PlacedRow {
  std::uint32_t begin = 0;  ///< byte of its tag
  std::uint32_t row = 0;    ///< in Tables::rows
};

/// Adds the table that fills `range`. None where it has no rows: a table of one column, or of one row of running text,
/// is a way to set a page, and its words are read as if no table were there.
[[nodiscard]] std::optional<std::vector<PlacedRow>> add_html_table(std::string_view bytes, Span range, Tables &tables);

}  // namespace celac
