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
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!is_part(i)) {
        continue;
      }
      std::uint32_t end = i;
      while (end < count && is_part(end)) {
        ++end;
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
                         bytes_[lines_[i].content.begin] == '|');
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
    for (std::uint32_t i = first; i < end; ++i) {
      if (!is_row(i)) {
        continue;
      }
      const bool ruled = i + 1 < end && lines_[i + 1].kind == LineKind::table_rule;
      lines_[i].row = tables_.add_row();
      // In a table without a second rule the first row is its head; a rule further down parts rows.
      tables_.rows.back().head = ruled && i == first;
      tables_.tables.back().fixed_head = tables_.tables.back().fixed_head || tables_.rows.back().head;
      std::uint16_t column = 0;
      for (const Span cell : table_cells(bytes_, lines_[i].content)) {
        tables_.add_cell(column);
        column = static_cast<std::uint16_t>(std::min(column + 1, 60000));
        if (has_words(bytes_, cell)) {
          tables_.add_words(without_tags(bytes_, cell));
        }
      }
      tables_.tables.back().columns = std::max<std::uint32_t>(tables_.tables.back().columns, column);
    }
  }

  std::string_view bytes_;
  std::vector<Line> &lines_;
  Tables &tables_;
};

}  // namespace

void read_pipe_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables) {
  PipeTables(bytes, lines, tables).run();
}

}  // namespace celac
