// Tables written as lists of lists, as reStructuredText has them and converters of laws: a row opens with two marks,
// each further cell with the inner one.

#include <algorithm>
#include <optional>

#include "celac/markdown/line_tables.hpp"
#include "celac/markdown/marks.hpp"

namespace celac {
namespace {

class ListTables {
 public:
  ListTables(std::string_view bytes, std::vector<Line> &lines, Tables &tables)
      : bytes_(bytes), lines_(lines), tables_(tables) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t end = end_of_table(i);
      if (end > i) {
        add_table(i, end);
      }
      i = std::max(end, i + 1);
    }
  }

 private:
  [[nodiscard]] std::string_view raw(std::size_t i) const {
    const Span span = lines_[i].span;
    const std::string_view text = bytes_.substr(span.begin, span.size());
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  }

  // The column of the inner mark of "*   *   Name", which opens a row.
  [[nodiscard]] std::optional<std::size_t> inner_mark(std::size_t i) const {
    const std::string_view text = lines_[i].row == no_row && lines_[i].bullet ? raw(i) : std::string_view{};
    if (text.size() < 3 || (text[0] != '*' && text[0] != '-') || text[1] != ' ') {
      return std::nullopt;
    }
    const std::size_t inner = text.find_first_not_of(' ', 1);
    const bool marks = text[inner] == text[0] && (inner + 1 == text.size() || text[inner + 1] == ' ');
    return marks ? std::optional(inner) : std::nullopt;
  }

  // The column of the mark of line `i`, which opens a further cell of a row: "*    *   Name" stands over "    *   12".
  [[nodiscard]] std::optional<std::size_t> cell_mark(std::size_t i, std::size_t inner) const {
    const std::string_view text = raw(i);
    const std::size_t at = text.find_first_not_of(' ');
    const bool mark = at != std::string_view::npos && at >= least_indent && at <= inner &&
                      (text[at] == '*' || text[at] == '-') && (text.size() == at + 1 || text[at + 1] == ' ');
    return mark ? std::optional(at) : std::nullopt;
  }

  [[nodiscard]] bool is_set_in(std::size_t i) const {
    return lines_[i].row == no_row && raw(i).find_first_not_of(' ') >= least_indent;  // a blank line, too
  }

  // Past the last row of the table that begins on line `first`; `first` where none does: it has two rows or more, and
  // each has two cells or more.
  [[nodiscard]] std::size_t end_of_table(std::size_t first) const {
    const auto column = inner_mark(first);
    std::size_t rows = 0;
    std::size_t end = first;
    for (std::size_t i = first; column && i < lines_.size() && inner_mark(i) == column;) {
      std::size_t cells = 1;
      std::size_t next = i + 1;
      std::size_t last = next;  // past its last line that is not blank
      for (; next < lines_.size() && is_set_in(next); ++next) {
        cells += cell_mark(next, *column) ? 1U : 0U;
        last = raw(next).empty() ? last : next + 1;
      }
      if (cells < 2) {
        break;
      }
      ++rows;
      end = last;
      i = next;
    }
    return rows >= 2 ? end : first;
  }

  void add_table(std::size_t first, std::size_t end) {
    const std::size_t inner = *inner_mark(first);
    tables_.add_table();
    for (std::size_t i = first; i < end;) {
      const std::uint32_t row = tables_.add_row();
      std::vector<std::vector<Span>> cells;
      std::size_t next = i;
      for (; next < end && (next == i || !inner_mark(next)); ++next) {
        if (raw(next).empty()) {
          continue;
        }
        const auto mark = next == i ? inner_mark(next) : cell_mark(next, inner);
        if (mark) {
          cells.emplace_back();
        }
        const auto at = static_cast<std::uint32_t>(lines_[next].span.begin + (mark ? *mark + 1 : 0));
        const auto last = static_cast<std::uint32_t>(lines_[next].span.begin + raw(next).size());
        const Span words{std::min(skip_space(bytes_, at, last), last), last};
        if (!words.empty()) {
          cells.back().push_back(words);
        }
        lines_[next].kind = LineKind::table_row;
        lines_[next].row = row;
        lines_[next].bullet = false;
        lines_[next].heading = 0;
      }
      tables_.add_cells(bytes_, cells);
      i = next;
    }
  }

  static constexpr std::size_t least_indent = 2;

  std::string_view bytes_;
  std::vector<Line> &lines_;
  Tables &tables_;
};

}  // namespace

void read_list_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables) {
  ListTables(bytes, lines, tables).run();
}

}  // namespace celac
