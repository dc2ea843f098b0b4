#pragma once
// A workbook of tables (SpreadsheetML, ECMA-376 part 1): text stays the text it is, no cell is a formula or a link.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/diff/words.hpp"
#include "celac/write/office/package.hpp"

namespace celac {

/// What a column holds: labels stay text even when a cell is edited, words wrap, ratios have two digits.
enum class CellKind : std::uint8_t { label, words, number, ratio };

struct Column {
  std::string name;
  CellKind kind = CellKind::words;
  unsigned width = 12;  ///< in characters
};

/// The strings of all sheets of a workbook, in the order of their first cells.
class SharedStrings {
 public:
  std::uint32_t add(std::string_view text);
  /// One string with removed and inserted words marked.
  std::uint32_t add(const std::vector<WordEdit> &edits);
  /// The part that holds them; borrows them.
  [[nodiscard]] OfficePart part() const;

 private:
  std::string items_;
  std::uint32_t count_ = 0;
};

/// A table with a head that stays in sight and a filter. Cells are added row by row, from the left.
class Sheet {
 public:
  /// `strings` outlives the sheet. `name` has at most 31 characters.
  Sheet(std::string name, std::vector<Column> columns, SharedStrings &strings);

  void text(std::string_view words);
  /// Removed words in red and struck out, inserted ones in green and underlined; an empty cell without any.
  void words(std::vector<WordEdit> edits);
  void number(std::uint64_t value);
  /// A number as it is to be read: "0.83"; an empty cell for none.
  void digits(std::string_view digits);
  /// A text that no cell can hold goes on in the next row, beside the same texts of the other cells.
  void end_row();

  [[nodiscard]] const std::string &name() const { return name_; }
  [[nodiscard]] std::uint32_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_.size(); }
  /// How many rows hold what another had no room for.
  [[nodiscard]] std::uint32_t continued() const { return continued_; }
  /// The part that holds the sheet; borrows its rows. `shown`: the one that is open at first.
  [[nodiscard]] OfficePart part(std::string name, bool shown) const;
  /// The cells of the head and the rows below: "A1:O12".
  [[nodiscard]] std::string range(std::string_view dollar) const;

 private:
  enum class Filled : std::uint8_t { text, words, number };
  struct Cell {
    Filled filled = Filled::text;
    std::string text;  // of what is too long: what is still to be written
    std::vector<WordEdit> edits;
    std::uint32_t string = 0;
    bool whole = false;  // all of it has that string
  };

  void open_cell(std::size_t column, unsigned style);
  [[nodiscard]] const Cell *same_text(std::size_t column) const;

  void put_height();
  Cell &next(Filled filled);
  bool put_row();
  void put_number(std::size_t column);
  void put_string(std::size_t column, unsigned style, std::uint32_t string);
  [[nodiscard]] unsigned style_of(std::size_t column, std::string_view text) const;
  bool put_text(std::size_t column);
  bool put_words(std::size_t column);

  std::string name_;
  std::vector<Column> columns_;
  std::vector<std::string> letters_;  // of the columns
  SharedStrings &strings_;
  std::vector<Cell> row_;
  std::vector<Cell> above_;
  std::size_t filled_ = 0;
  std::string out_;
  std::string digits_;  // of the row
  std::uint32_t rows_ = 0;
  std::uint32_t continued_ = 0;
};

/// Appends a workbook of `sheets`. Fails where one has more rows or columns than a spreadsheet takes; else gives what is
/// to be said of texts that go on in further rows.
[[nodiscard]] Result<std::vector<Diagnostic>> write_workbook(std::string &out, const std::vector<Sheet> &sheets,
                                                             const SharedStrings &strings, const OfficeFacts &facts);

}  // namespace celac
