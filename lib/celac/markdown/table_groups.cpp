#include "celac/markdown/table_groups.hpp"

#include <algorithm>

namespace celac {
namespace {

class Groups {
 public:
  Groups(const std::vector<SpanningCells> &groups, std::vector<Line> &lines, Tables &tables)
      : groups_(groups), lines_(lines), tables_(tables) {}

  void run() {
    auto group = groups_.begin();
    for (std::uint32_t r = 0; r < tables_.rows.size(); ++r) {
      first_.push_back(static_cast<std::uint32_t>(rows_.size()));
      TableRow row = tables_.rows[r];
      const auto end = std::find_if(group, groups_.end(), [r](const SpanningCells &one) { return one.row != r; });
      for (; group != end; ++group) {
        TableRow head = row;
        head.count = group->count;
        head.group = true;
        head.level = static_cast<std::uint8_t>(row.level - (end - group));
        rows_.push_back(head);
        row.first += head.count;
        row.count -= head.count;
      }
      if (row.count > 0 || first_.back() == rows_.size()) {
        rows_.push_back(row);
      }
    }
    first_.push_back(static_cast<std::uint32_t>(rows_.size()));
    part_lines();
    tables_.rows = std::move(rows_);
  }

 private:
  void part_lines() {
    std::vector<Line> out;
    out.reserve(lines_.size() + 16);
    for (Line line : lines_) {
      if (line.row == no_row) {
        out.push_back(line);
        continue;
      }
      const std::uint32_t last = first_[line.row + 1] - 1;
      for (line.row = first_[line.row]; line.row < last; ++line.row) {
        const std::uint32_t cut = end_of_group(rows_[line.row]);
        if (line.span.begin >= cut) {
          continue;
        }
        Line group = line;
        group.span.end = std::min(cut, line.span.end);
        group.content.end = std::min(cut, line.content.end);
        group.content.begin = std::min(group.content.begin, group.content.end);
        out.push_back(group);
        line.span.begin = group.span.end;
        line.content.begin = std::min(std::max(cut, line.content.begin), line.content.end);
        if (line.span.begin == line.span.end) {
          break;
        }
      }
      if (line.span.begin < line.span.end || line.row == last) {
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

  const std::vector<SpanningCells> &groups_;
  std::vector<Line> &lines_;
  Tables &tables_;
  std::vector<TableRow> rows_;
  std::vector<std::uint32_t> first_;  // of each row as it was, the first of those it is now; and one past the last
};

}  // namespace

void part_groups(const std::vector<SpanningCells> &groups, std::vector<Line> &lines, Tables &tables) {
  if (!groups.empty()) {
    Groups(groups, lines, tables).run();
  }
}

}  // namespace celac
