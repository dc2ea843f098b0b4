#include <algorithm>

#include "celac/markdown/line_tables.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/markdown/tags.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

using Columns = std::vector<std::uint32_t>;  // where each begins, in characters

// Characters of a line are asked for by their column, in rising order.
class Ruler {
 public:
  Ruler(std::string_view bytes, Span line) : bytes_(bytes), line_(line), at_(line.begin) {}

  // The byte at a column; the line's end if it is shorter.
  std::uint32_t byte_at(std::uint32_t column) {
    while (column_ < column && at_ < line_.end) {
      at_ += utf8::decode(bytes_, at_).size;
      ++column_;
    }
    return std::min(at_, line_.end);
  }

 private:
  std::string_view bytes_;
  Span line_;
  std::uint32_t at_;
  std::uint32_t column_ = 0;
};

class LineTables {
 public:
  LineTables(std::string_view bytes, std::vector<Line> &lines, Tables &tables)
      : bytes_(bytes), lines_(lines), tables_(tables), count_(static_cast<std::uint32_t>(lines.size())) {}

  // ---- grids ----

  void grids() {
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (!is_border(i)) {
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < count_ && (is_border(end) || starts_with(end, '|'))) {
        ++end;
      }
      if (end > i + 2 && is_border(end - 1)) {
        grid(i, end);
      }
      i = end - 1;
    }
  }

  // ---- rulers ----

  void rulers() {
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (lines_[i].kind == LineKind::rule && groups(i).size() > 1) {
        i = std::max(i, ruled(i));
      }
    }
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const {
    return bytes_.substr(lines_[i].content.begin, lines_[i].content.size());
  }
  [[nodiscard]] bool starts_with(std::uint32_t i, char c) const {
    return !lines_[i].content.empty() && text(i)[0] == c && lines_[i].row == no_row;
  }
  [[nodiscard]] bool is_border(std::uint32_t i) const {
    return lines_[i].content.size() > 4 && text(i).starts_with("+") && text(i).ends_with("+") &&
           text(i).find_first_not_of("+-=:") == std::string_view::npos && text(i).find_first_of("-=") == 1;
  }

  void take(std::uint32_t i, LineKind kind) {
    Line &line = lines_[i];
    line.kind = kind;
    line.heading = 0;
    line.bullet = false;
    line.starts_block = true;
  }

  void grid(std::uint32_t first, std::uint32_t end) {
    std::uint32_t head_end = first;
    std::size_t columns = 0;
    for (std::uint32_t i = first; i < end; ++i) {
      head_end = text(i).starts_with("+=") && head_end == first ? i : head_end;
      columns = std::max<std::size_t>(
          columns, is_border(i) ? static_cast<std::size_t>(std::count(text(i).begin(), text(i).end(), '+')) - 1 : 0);
    }
    for (std::uint32_t i = first; i < end; ++i) {
      if (!is_border(i) && table_cells(bytes_, lines_[i].content).size() != columns) {
        tables_.unread.push_back(lines_[first].content.begin);  // cells that span others
        return;
      }
    }
    tables_.add_table();
    tables_.tables.back().columns = static_cast<std::uint32_t>(columns);
    tables_.tables.back().fixed_head = head_end > first;
    for (std::uint32_t i = first; i < end; ++i) {
      if (is_border(i)) {
        take(i, LineKind::table_rule);
        continue;
      }
      std::uint32_t last = i;
      while (last + 1 < end && !is_border(last + 1)) {
        ++last;
      }
      grid_row(i, last, i < head_end, columns);
      i = last;
    }
  }

  void grid_row(std::uint32_t first, std::uint32_t last, bool head, std::size_t columns) {
    const std::uint32_t row = tables_.add_row();
    tables_.rows[row].head = head;
    std::vector<std::vector<Span>> cells(columns);
    for (std::uint32_t i = first; i <= last; ++i) {
      std::size_t column = 0;
      for (const Span cell : table_cells(bytes_, lines_[i].content)) {
        cells[column++].push_back(cell);
      }
      take(i, LineKind::table_row);
      lines_[i].row = row;
    }
    tables_.add_cells(bytes_, cells);
  }

  // Where the groups of dashes of a ruler begin; none if it is something else.
  [[nodiscard]] Columns groups(std::uint32_t i) const {
    const std::string_view line = bytes_.substr(lines_[i].span.begin, lines_[i].span.size());
    Columns out;
    std::uint32_t dashes = 0;
    for (std::uint32_t at = 0; at <= line.size(); ++at) {
      const char c = at < line.size() ? line[at] : ' ';
      if (c == '-') {
        ++dashes;
        continue;
      }
      if (c != ' ' || dashes == 1) {
        return {};
      }
      if (dashes > 0) {
        out.push_back(at - dashes);
      }
      dashes = 0;
    }
    return out;
  }

  [[nodiscard]] bool is_blank(std::uint32_t i) const { return lines_[i].kind == LineKind::blank; }
  [[nodiscard]] bool is_full_rule(std::uint32_t i) const {
    const bool rule = lines_[i].kind == LineKind::rule || lines_[i].kind == LineKind::underline;
    return rule && groups(i).size() == 1;
  }

  // The table around the ruler `i`; returns its last line, or `i` if there is none.
  std::uint32_t ruled(std::uint32_t i) {
    constexpr std::uint32_t most_head_lines = 8;
    const Columns columns = groups(i);
    std::uint32_t first = i;
    while (first > 0 && i - first < most_head_lines && !is_blank(first - 1) && !is_full_rule(first - 1)) {
      --first;
    }
    const bool top = first > 0 && is_full_rule(first - 1) && first < i;
    if (!top && i > 0 && !is_blank(i - 1)) {
      first = i - 1;  // a simple table has a head of one line
    }
    const bool headless = first == i;
    std::uint32_t last = i + 1;
    while (last < count_ && (is_blank(last) ? (top || headless) && !ends_at(last) : !closes(last, top, columns))) {
      ++last;
    }
    const bool closed = last < count_ && !is_blank(last);
    if ((top || headless) && !closed) {
      return i;
    }
    if (last == i + 1 || !fits(first, i, columns) || !fits(i + 1, last, columns)) {
      return i;
    }
    place(first, i, last, columns, top || (headless && has_blank(i + 1, last)));
    if (top) {
      take(first - 1, LineKind::table_rule);
    }
    take(i, LineKind::table_rule);
    if (closed) {
      take(last, LineKind::table_rule);
    }
    return closed ? last : last - 1;
  }

  // Two blank lines end any table.
  [[nodiscard]] bool ends_at(std::uint32_t blank) const { return blank + 1 < count_ && is_blank(blank + 1); }

  [[nodiscard]] bool closes(std::uint32_t i, bool top, const Columns &columns) const {
    return top ? is_full_rule(i) : lines_[i].kind == LineKind::rule && groups(i) == columns;
  }

  [[nodiscard]] bool has_blank(std::uint32_t first, std::uint32_t end) const {
    return std::any_of(lines_.begin() + first, lines_.begin() + end,
                       [](const Line &line) { return line.kind == LineKind::blank; });
  }

  // Before each column stands a blank.
  [[nodiscard]] bool fits(std::uint32_t first, std::uint32_t end, const Columns &columns) const {
    for (std::uint32_t i = first; i < end; ++i) {
      Ruler ruler(bytes_, lines_[i].span);
      for (const std::uint32_t column : columns) {
        const std::uint32_t before = column > 0 ? ruler.byte_at(column - 1) : lines_[i].span.begin;
        if (column > 0 && before < lines_[i].span.end && bytes_[before] != ' ') {
          return false;
        }
      }
    }
    return true;
  }

  void place(std::uint32_t first, std::uint32_t ruler, std::uint32_t last, const Columns &columns, bool multiline) {
    tables_.add_table();
    tables_.tables.back().columns = static_cast<std::uint32_t>(columns.size());
    tables_.tables.back().fixed_head = ruler > first;
    for (std::uint32_t i = first; i < last; ++i) {
      if (is_blank(i) || i == ruler) {
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < last && end != ruler && !is_blank(end) && (multiline || i < ruler)) {
        ++end;
      }
      const std::uint32_t row = tables_.add_row();
      tables_.rows[row].head = i < ruler;
      std::vector<std::vector<Span>> cells(columns.size());
      for (std::uint32_t line = i; line < end; ++line) {
        cut(line, columns, cells);
        take(line, LineKind::table_row);
        lines_[line].content.begin = skip_space(bytes_, lines_[line].span.begin, lines_[line].content.end);
        lines_[line].row = row;
      }
      tables_.add_cells(bytes_, cells);
      i = end - 1;
    }
  }

  void cut(std::uint32_t line, const Columns &columns, std::vector<std::vector<Span>> &cells) {
    Ruler ruler(bytes_, lines_[line].span);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::uint32_t begin = c == 0 ? lines_[line].span.begin : ruler.byte_at(columns[c]);
      const std::uint32_t end = c + 1 < columns.size() ? ruler.byte_at(columns[c + 1]) : lines_[line].span.end;
      cells[c].push_back({std::min(begin, end), end});
    }
  }

  std::string_view bytes_;
  std::vector<Line> &lines_;
  Tables &tables_;
  std::uint32_t count_;
};

}  // namespace

void read_grid_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables) {
  LineTables(bytes, lines, tables).grids();
}

void read_ruled_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables) {
  LineTables(bytes, lines, tables).rulers();
}

}  // namespace celac
