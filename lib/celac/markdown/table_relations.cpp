#include "celac/markdown/table_relations.hpp"

#include <algorithm>
#include <string>

#include "celac/markdown/cell_words.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/markdown/spanned_rows.hpp"
#include "celac/markdown/table_groups.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest_head = 60;     // bytes of a cell that names a column
constexpr std::uint32_t longest_between = 12;  // bytes of a page number between two parts of a table

using ascii::is_digit;

class Relations {
 public:
  Relations(std::string_view bytes, std::vector<Line> &lines, Tables &tables)
      : bytes_(bytes), lines_(lines), tables_(tables) {}

  void run() {
    order();
    for (std::uint32_t t = 0; t < tables_.tables.size(); ++t) {
      join_table(t);
    }
    std::uint32_t end = 0;
    for (std::uint32_t first = 0; first < tables_.rows.size(); first = end) {
      end = first + 1;
      while (end < tables_.rows.size() && tables_.rows[end].table == tables_.rows[first].table) {
        ++end;
      }
      relate(first, end);
    }
    part_groups(groups_, lines_, tables_);
  }

 private:
  // ---- rows and their cells ----

  [[nodiscard]] std::span<const TableCell> cells(std::uint32_t row) const {
    return tables_.cells_of(tables_.rows[row]);
  }
  [[nodiscard]] std::string_view words(const TableCell &cell) const {
    return cell.count > 0 ? bare_words(bytes_, tables_.spans[cell.first]) : std::string_view{};
  }
  [[nodiscard]] std::uint32_t size(const TableCell &cell) const {
    const auto spans = tables_.spans_of(cell);
    return spans.empty() ? 0 : spans.back().end - spans.front().begin;
  }
  [[nodiscard]] bool starts_lower(const TableCell &cell) const { return opens_lower(words(cell)); }
  // The first cell with words; past the last one if there is none.
  [[nodiscard]] std::size_t first_filled(std::uint32_t row) const {
    const auto all = cells(row);
    const auto found = std::find_if(all.begin(), all.end(), [](const TableCell &cell) { return cell.count > 0; });
    return static_cast<std::size_t>(found - all.begin());
  }

  // Rows in the order of the lines, for tables of one kind are found before those of another.
  void order() {
    std::vector<std::uint32_t> place(tables_.rows.size(), no_row);
    std::vector<std::uint32_t> table_place(tables_.tables.size(), no_row);
    std::vector<TableRow> rows;
    std::vector<Table> tables;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const std::uint32_t old = lines_[i].row;
      if (old == no_row) {
        continue;
      }
      if (place[old] == no_row) {
        place[old] = static_cast<std::uint32_t>(rows.size());
        std::uint32_t &table = table_place[tables_.rows[old].table];
        if (table == no_row) {
          table = static_cast<std::uint32_t>(tables.size());
          tables.push_back(tables_.tables[tables_.rows[old].table]);
          tables.back().first_row = place[old];
        }
        rows.push_back(tables_.rows[old]);
        rows.back().table = table;
        first_line_.push_back(i);
      }
      lines_[i].row = place[old];
    }
    tables_.rows = std::move(rows);
    tables_.tables = std::move(tables);
    page_above_.assign(tables_.rows.size(), false);
  }

  // ---- heads, and tables that go on ----

  [[nodiscard]] std::uint32_t end_of(std::uint32_t table) const {
    return table + 1 < tables_.tables.size() ? tables_.tables[table + 1].first_row
                                             : static_cast<std::uint32_t>(tables_.rows.size());
  }

  [[nodiscard]] std::string key(std::uint32_t row) const {
    std::string out;
    for (const TableCell &cell : cells(row)) {
      for (const Span one : tables_.spans_of(cell)) {
        for (const char c : bare_words(bytes_, one)) {
          out += c == ' ' || c == '*' ? "" : std::string(1, c);
        }
      }
      out += '|';
    }
    return out;
  }

  // No words but a page number stand between the rows above and the table.
  [[nodiscard]] bool follows(std::uint32_t table) const {
    for (std::uint32_t i = first_line_[tables_.tables[table].first_row]; i-- > 0 && lines_[i].row == no_row;) {
      const bool words = lines_[i].kind == LineKind::text || lines_[i].kind == LineKind::code;
      if (words && (lines_[i].content.size() > longest_between || lines_[i].heading != 0 ||
                    is_wordy(bytes_.substr(lines_[i].content.begin, lines_[i].content.size())))) {
        return false;
      }
    }
    return true;
  }

  // "Goal 1: Safe harbours", no other cell of the first row filled, over a row of names: the title of the table.
  [[nodiscard]] bool is_titled(std::uint32_t first, std::uint32_t end) const {
    if (end - first < 3 || !tables_.rows[first].head || !has_one_cell(first) || cells(first).size() < 2) {
      return false;
    }
    const auto names = cells(first + 1);
    const bool full = names.size() > 1 &&
                      std::all_of(names.begin(), names.end(), [](const TableCell &name) { return name.count > 0; });
    return full && (std::all_of(names.begin(), names.end(), [&](const TableCell &name) { return is_bold(name); }) ||
                    heads_columns(first + 1, end));
  }

  [[nodiscard]] bool has_one_cell(std::uint32_t row) const {
    const auto all = cells(row);
    return first_filled(row) == 0 &&
           std::count_if(all.begin(), all.end(), [](const TableCell &cell) { return cell.count > 0; }) == 1;
  }

  [[nodiscard]] bool is_bold(const TableCell &cell) const {
    return cell.count > 0 && bytes_.substr(tables_.spans[cell.first].begin, 2) == "**";
  }

  void join_table(std::uint32_t t) {
    Table &table = tables_.tables[t];
    const std::uint32_t first = table.first_row;
    const std::uint32_t end = end_of(t);
    if (is_titled(first, end)) {
      tables_.rows[first].head = false;
      tables_.rows[first].count = 1;
      tables_.rows[first + 1].head = true;
      return;
    }
    const std::uint32_t before = first > 0 ? tables_.rows[first - 1].table : no_row;
    const bool same_columns = before != no_row && tables_.tables[before].columns == table.columns;
    const std::uint32_t above = same_columns ? tables_.tables[before].first_row : 0;
    bool joins = false;
    if (same_columns && tables_.rows[above].head && key(above) == key(first)) {
      tables_.rows[first].head = true;  // printed again on every page
      joins = follows(t);
    } else if (!tables_.rows[first].head) {
      const bool blank = cells(first).empty() || cells(first)[0].count == 0;
      joins = same_columns && follows(t) && (blank || !table.fixed_head) && !heads_columns(first, end);
      tables_.rows[first].head = !joins && !table.fixed_head && heads_columns(first, end);
    }
    if (!joins) {
      return;
    }
    for (std::uint32_t r = first; r < end; ++r) {
      tables_.rows[r].table = before;
    }
    std::uint32_t body = first;
    while (body < end && tables_.rows[body].head) {
      ++body;
    }
    if (body < end) {
      page_above_[body] = true;
    }
  }

  // A first row of short names over a column that holds something else: numbers, or longer words.
  [[nodiscard]] bool heads_columns(std::uint32_t first, std::uint32_t end) const {
    const auto names = cells(first);
    const bool short_names = names.size() > 1 && std::all_of(names.begin(), names.end(), [&](const TableCell &cell) {
                               const std::string_view name = words(cell);
                               return size(cell) <= longest_head &&
                                      (name.empty() || (!is_digit(name[0]) && name.back() != '.') || name.size() < 6);
                             });
    if (!short_names || end - first < 2 || first_filled(first) > 1 || starts_with_number(words(names[0]))) {
      return false;
    }
    for (const TableCell &name : names) {
      std::uint32_t numbers = 0;
      std::uint32_t bytes = 0;
      std::uint32_t filled = 0;
      for (std::uint32_t r = first + 1; r < end; ++r) {
        for (const TableCell &cell : cells(r)) {
          if (cell.column == name.column && cell.count > 0) {
            ++filled;
            numbers += starts_with_number(words(cell)) ? 1U : 0U;
            bytes += size(cell);
          }
        }
      }
      const bool other = numbers * 3 >= filled * 2 && !starts_with_number(words(name));
      if (filled > 0 && (other || bytes > 2 * filled * std::max(size(name), 10U))) {
        return true;
      }
    }
    return false;
  }

  static bool starts_with_number(std::string_view text) {
    return !text.empty() && (is_digit(text[0]) || (text[0] == '(' && text.size() > 1 && is_digit(text[1])));
  }

  // ---- rows that go on, cells over rows ----

  void relate(std::uint32_t first, std::uint32_t end) {
    std::uint32_t wordy = 0;
    std::uint32_t blank = 0;
    std::uint32_t numbers = 0;
    bool spans = false;
    for (std::uint32_t r = first; r < end; ++r) {
      if (tables_.rows[r].head || cells(r).size() < 2) {
        continue;
      }
      const TableCell &cell = cells(r)[0];
      const bool word = is_wordy(words(cell));
      wordy += word ? 1U : 0U;
      numbers += cell.count > 0 && !word ? 1U : 0U;
      blank += cell.count == 0 && first_filled(r) == 1 && !starts_lower(cells(r)[1]) ? 1U : 0U;
      spans = spans || (word && cell.rows > 1 && cell.rows < 1000);
    }
    if (spans) {
      group_spanned_rows(bytes_, {first, end, numbers >= wordy && numbers > 0}, page_above_, tables_, groups_);
      return;
    }
    const bool grouped = blank >= 2 && blank >= wordy && wordy > numbers;
    bool above = false;  // a row stands above
    bool grouped_above = false;
    for (std::uint32_t r = first; r < end; ++r) {
      if (tables_.rows[r].head) {
        continue;
      }
      tables_.rows[r].goes_on = above && goes_on(r, grouped, numbers >= wordy && numbers > 0);
      above = true;
      const bool group = !tables_.rows[r].goes_on && (grouped ? heads_group(r) : is_band(r, end));
      if (group) {
        tables_.rows[r].count = has_one_cell(r) ? 1U : tables_.rows[r].count;
        groups_.push_back({r, 1});
      } else if (grouped && grouped_above && cells(r)[0].count == 0 && tables_.rows[r].count > 1) {
        ++tables_.rows[r].first;  // the rows below a group have no cell where it stands
        --tables_.rows[r].count;
      }
      grouped_above = grouped_above || group;
      tables_.rows[r].level = grouped_above ? 1 : 0;
    }
  }

  [[nodiscard]] bool goes_on(std::uint32_t r, bool grouped, bool numbered) const {
    const std::size_t filled = first_filled(r);
    if (filled == cells(r).size()) {
      return false;
    }
    return goes_on_with_row(words(cells(r)[filled]), filled, 1, page_above_[r]) ||
           (filled > 0 && (numbered || (page_above_[r] && !grouped)));
  }

  // Its first cell stands over the rows below, whose first cells are empty.
  [[nodiscard]] bool heads_group(std::uint32_t r) const {
    const auto all = cells(r);
    return all.size() > 1 && is_wordy(words(all[0])) &&
           std::any_of(all.begin() + 1, all.end(), [](const TableCell &cell) { return cell.count > 0; });
  }

  // A row of one cell over all columns, or of one in bold and else empty ones, with rows below it.
  [[nodiscard]] bool is_band(std::uint32_t r, std::uint32_t end) const {
    const bool alone = cells(r).size() == 1 || (has_one_cell(r) && is_bold(cells(r)[0]));
    return alone && tables_.tables[tables_.rows[r].table].columns > 1 && r + 1 < end && cells(r + 1).size() > 1 &&
           (cells(r).size() == 1 || !is_bold(cells(r + 1)[0])) && is_wordy(words(cells(r)[0]));
  }

  std::string_view bytes_;
  std::vector<Line> &lines_;
  Tables &tables_;
  std::vector<std::uint32_t> first_line_;  // of each row
  std::vector<bool> page_above_;           // rows that stand on another page than the row above
  std::vector<SpanningCells> groups_;      // in the order of the rows
};

}  // namespace

void relate_rows(std::string_view bytes, std::vector<Line> &lines, Tables &tables) {
  if (!tables.rows.empty()) {
    Relations(bytes, lines, tables).run();
  }
}

}  // namespace celac
