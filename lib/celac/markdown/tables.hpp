#pragma once
// Tables of every form as one thing: rows of cells, each cell the bytes of its words. A cell may be wrapped over lines,
// so its words stand in several ranges.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

struct TableCell {
  std::uint32_t first = 0;  ///< in Tables::spans
  std::uint32_t count = 0;
  std::uint16_t column = 0;
  std::uint16_t rows = 1;  ///< that it spans, as HTML says it
};

struct TableRow {
  std::uint32_t first = 0;  ///< in Tables::cells
  std::uint32_t count = 0;
  std::uint32_t table = 0;
  bool head = false;     ///< names the columns
  bool group = false;    ///< stands over the rows below it, up to the next such
  bool goes_on = false;  ///< with the row above it, cell by cell
};

struct Table {
  std::uint32_t columns = 0;
  std::uint32_t first_row = 0;
  bool fixed_head = false;  ///< the table's own marks say what its head is
};

struct Tables {
  std::vector<Table> tables;
  std::vector<TableRow> rows;  ///< in document order
  std::vector<TableCell> cells;
  std::vector<Span> spans;
  std::vector<std::uint32_t> unread;  ///< bytes where something was seen that is a table and could not be read

  [[nodiscard]] std::span<const TableCell> cells_of(const TableRow &row) const {
    return {cells.data() + row.first, row.count};
  }
  [[nodiscard]] std::span<const Span> spans_of(const TableCell &cell) const {
    return {spans.data() + cell.first, cell.count};
  }
  /// The first words of a row's first cell; empty where there are none.
  [[nodiscard]] Span label_cell(const TableRow &row) const {
    const bool any = row.count > 0 && cells[row.first].count > 0;
    return any ? spans[cells[row.first].first] : Span{};
  }

  void add_table() { tables.push_back({0, static_cast<std::uint32_t>(rows.size()), false}); }
  /// Adds a row without cells to the last table; says its index.
  std::uint32_t add_row();
  /// Adds a cell to the last row. `words` may be added to until the next cell comes.
  void add_cell(std::uint16_t column, std::uint16_t row_span = 1);
  void add_words(Span words);
  /// A cell in the first column of the last row that is free, and what stands on one of its lines, if it has words.
  void add_next_cell();
  void add_part(std::string_view bytes, Span part);
  /// A row's cells from the first column on, each with the ranges of its lines, as far as they hold words.
  void add_cells(std::string_view bytes, const std::vector<std::vector<Span>> &cells_of_row);
};

}  // namespace celac
