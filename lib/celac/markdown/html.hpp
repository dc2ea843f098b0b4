#pragma once
// The only door to gumbo: tables of HTML, in whatever layout they are written, with the bytes of their cells. The rest
// of HTML is read by its tags (tags.hpp), for Markdown stands between them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/markdown/tables.hpp"
#include "celac/text/span.hpp"

namespace celac {

/// Deeper ones are not read: tables in tables, or marks in marks without end.
inline constexpr std::uint32_t most_open_tags = 100;

/// Where the table that starts at `at` (`<table ...>`) ends; `at` if it is never closed or deeper than the limit.
[[nodiscard]] std::uint32_t end_of_html_table(std::string_view bytes, std::uint32_t at);

struct HtmlCell {
  Span bytes;  ///< what stands in it, up to where the next cell or row starts
  bool head = false;
  std::uint16_t columns = 1;
  std::uint16_t rows = 1;
};

struct HtmlRow {
  std::uint32_t begin = 0;  ///< of its tag
  bool head = false;        ///< stands in <thead>
  std::vector<HtmlCell> cells;
};

/// The rows of the table that fills `range`; none if it has none.
[[nodiscard]] std::vector<HtmlRow> read_html_table(std::string_view bytes, Span range);

}  // namespace celac
