#include "celac/markdown/table_groups.hpp"

#include <algorithm>

namespace celac {
namespace {

class Groups {
 public:
  Groups(const std::vector<std::uint32_t> &group_cells, std::vector<Line> &lines, Tables &tables)
      : group_cells_(group_cells), lines_(lines), tables_(tables) {}

  void run() {
    std::vector<TableRow> rows;
    std::vector<std::uint32_t> place;
    for (std::uint32_t r = 0; r < tables_.rows.size(); ++r) {
      TableRow row = tables_.rows[r];
      if (group_cells_[r] > 0) {
        TableRow group = row;
        group.count = group_cells_[r];
        group.group = true;
        rows.push_back(group);
        row.first += group.count;
        row.count -= group.count;
      }
      place.push_back(static_cast<std::uint32_t>(rows.size()) - (row.count == 0 ? 1U : 0U));
      if (row.count > 0) {
        rows.push_back(row);
      }
    }
    part_lines(rows, place);
    tables_.rows = std::move(rows);
  }

 private:
  void part_lines(const std::vector<TableRow> &rows, const std::vector<std::uint32_t> &place) {
    std::vector<Line> out;
    out.reserve(lines_.size() + 16);
    for (Line line : lines_) {
      if (line.row == no_row) {
        out.push_back(line);
        continue;
      }
      const std::uint32_t old = line.row;
      line.row = place[old];
      const bool parted = group_cells_[old] > 0 && rows[line.row].count > 0 && !rows[line.row].group;
      const std::uint32_t cut = parted ? end_of_group(rows[line.row - 1]) : 0;
      if (line.span.begin >= cut) {
        out.push_back(line);
        continue;
      }
      Line group = line;
      group.row = line.row - 1;
      group.span.end = std::min(cut, line.span.end);
      group.content.end = std::min(cut, line.content.end);
      group.content.begin = std::min(group.content.begin, group.content.end);
      out.push_back(group);
      line.span.begin = cut;
      line.content.begin = std::min(std::max(cut, line.content.begin), line.content.end);
      if (line.span.begin < line.span.end) {
        out.push_back(line);
      }
    }
    lines_ = std::move(out);
  }

  [[nodiscard]] std::uint32_t end_of_group(const TableRow &group) const {
    std::uint32_t end = 0;
    for (const TableCell &cell : tables_.cells_of(group)) {
      end = cell.count > 0 ? std::max(end, tables_.spans_of(cell).back().end) : end;
    }
    return end;
  }

  const std::vector<std::uint32_t> &group_cells_;
  std::vector<Line> &lines_;
  Tables &tables_;
};

}  // namespace

void part_groups(const std::vector<std::uint32_t> &group_cells, std::vector<Line> &lines, Tables &tables) {
  if (std::any_of(group_cells.begin(), group_cells.end(), [](std::uint32_t count) { return count > 0; })) {
    Groups(group_cells, lines, tables).run();
  }
}

}  // namespace celac
