#include <algorithm>

#include "celac/markdown/line_tables.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/markdown/tags.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest_entry = 80;  // bytes of a table's only cell; longer ones that end as sentences are text

class PipeTables {
 public:
  PipeTables(std::string_view bytes, std::vector<Line> &lines, Tables &tables)
      : bytes_(bytes), lines_(lines), tables_(tables) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t i = 1; i < count; ++i) {
      open_table(i);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!is_part(i)) {
        continue;
      }
      std::uint32_t end = i;
      while (end < count && is_part(end)) {
        end = end_of_row(end);
      }
      if (!one_column_of_text(i, end)) {
        add_table(i, end);
      }
      i = end - 1;
    }
  }

 private:
  [[nodiscard]] bool is_row(std::uint32_t i) const {
    return lines_[i].kind == LineKind::table_row && lines_[i].row == no_row;
  }
  [[nodiscard]] bool is_part(std::uint32_t i) const {
    return is_row(i) || (lines_[i].kind == LineKind::table_rule && lines_[i].row == no_row &&
                         text(i).find('|') != std::string_view::npos);
  }
  [[nodiscard]] std::string_view text(std::uint32_t i) const {
    const Span content = lines_[i].content;
    return bytes_.substr(content.begin, content.size());
  }

  // Line `rule` may be the --- | --- below the head of a table without a pipe before each row.
  void open_table(std::uint32_t rule) {
    const Line &head = lines_[rule - 1];
    if (lines_[rule].kind != LineKind::text || lines_[rule].content.empty() ||
        std::string_view("-:").find(text(rule)[0]) == std::string_view::npos || !is_table_rule(text(rule)) ||
        head.kind != LineKind::text || head.heading != 0 || head.content.empty() ||
        table_cells(bytes_, head.content).size() != table_cells(bytes_, lines_[rule].content).size()) {
      return;
    }
    lines_[rule - 1].kind = LineKind::table_row;
    lines_[rule].kind = LineKind::table_rule;
    for (std::uint32_t i = rule + 1; i < lines_.size() && lines_[i].kind == LineKind::text && lines_[i].heading == 0 &&
                                     text(i).find('|') != std::string_view::npos;
         ++i) {
      lines_[i].kind = LineKind::table_row;
    }
  }

  [[nodiscard]] bool is_closed(std::uint32_t i) const {
    return !lines_[i].content.empty() && bytes_[lines_[i].content.end - 1] == '|';
  }

  // One past the last line of the row that starts on line `i`. A cell that a line end cut goes on, without a pipe before
  // it, up to a line that closes the row as the line above it was closed.
  [[nodiscard]] std::uint32_t end_of_row(std::uint32_t i) const {
    constexpr std::uint32_t most_lines = 60;
    if (!is_row(i) || is_closed(i) || i == 0 || !is_part_of_table(i - 1) || !is_closed(i - 1)) {
      return i + 1;
    }
    for (std::uint32_t k = i + 1; k < lines_.size() && k - i < most_lines && lines_[k].kind == LineKind::text; ++k) {
      if (is_closed(k)) {
        return k + 1;
      }
    }
    return i + 1;
  }

  [[nodiscard]] bool is_part_of_table(std::uint32_t i) const {
    return lines_[i].kind == LineKind::table_row || lines_[i].kind == LineKind::table_rule ||
           lines_[i].kind == LineKind::text;
  }

  // A box around a sentence is no table.
  bool one_column_of_text(std::uint32_t first, std::uint32_t end) {
    bool text = false;
    for (std::uint32_t i = first; i < end; ++i) {
      if (!is_row(i)) {
        continue;
      }
      const auto cells = table_cells(bytes_, lines_[i].content);
      if (cells.size() != 1) {
        return false;
      }
      text = text || (cells[0].size() > longest_entry && bytes_[cells[0].end - 1] == '.');
    }
    for (std::uint32_t i = first; text && i < end; ++i) {
      if (is_row(i)) {
        lines_[i].content = table_cells(bytes_, lines_[i].content).front();
        lines_[i].kind = lines_[i].content.empty() ? LineKind::invisible : LineKind::text;
      }
    }
    return text;
  }

  void add_table(std::uint32_t first, std::uint32_t end) {
    tables_.add_table();
    tables_.tables.back().fixed_head = true;
    for (std::uint32_t i = first; i < end; ++i) {
      if (!is_row(i)) {
        continue;
      }
      const bool ruled = i + 1 < end && lines_[i + 1].kind == LineKind::table_rule;
      const std::uint32_t row = tables_.add_row();
      // In a table without a second rule the first row is its head; a rule further down parts rows.
      tables_.rows[row].head = ruled && i == first;
      const std::uint32_t last = end_of_row(i);
      add_cells(i, last);
      for (std::uint32_t k = i; k < last; ++k) {
        lines_[k].row = row;
        lines_[k].kind = LineKind::table_row;
        lines_[k].bullet = false;
        lines_[k].heading = 0;
      }
      i = last - 1;
    }
  }

  // What stands on a further line of a row goes on with the last cell of the line above.
  void add_cells(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      bool goes_on = i > first;
      for (const Span cell : table_cells(bytes_, lines_[i].content)) {
        if (!goes_on) {
          tables_.add_next_cell();
        }
        tables_.add_part(bytes_, cell);
        goes_on = false;
      }
    }
  }

  std::string_view bytes_;
  std::vector<Line> &lines_;
  Tables &tables_;
};

}  // namespace

void read_pipe_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables) {
  if (bytes.find('|') != std::string_view::npos) {
    PipeTables(bytes, lines, tables).run();
  }
}

}  // namespace celac
