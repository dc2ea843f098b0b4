#include "celac/markdown/spanned_rows.hpp"

#include <algorithm>
#include <span>

#include "celac/markdown/cell_words.hpp"

namespace celac {
namespace {

constexpr std::uint16_t all_rows = 1000;  // a cell that spans so many was meant to span the table
constexpr std::size_t most_levels = 6;

class SpannedRows {
 public:
  SpannedRows(std::string_view bytes, const std::vector<bool> &page_above, Tables &tables,
              std::vector<SpanningCells> &groups)
      : bytes_(bytes), page_above_(page_above), tables_(tables), groups_(groups) {}

  void run(TableRows of) {
    for (std::uint32_t r = of.first; r < of.end; ++r) {
      if (!tables_.rows[r].head) {
        remember_columns(r);
      }
    }
    bool above = false;  // a row stands above
    for (std::uint32_t r = of.first; r < of.end; ++r) {
      if (!tables_.rows[r].head) {
        relate(r, above, of.numbered);
        above = true;
      }
    }
  }

 private:
  struct Column {
    std::uint32_t spanning = 0;  // cells with words that stand over other rows
    std::uint32_t single = 0;    // other cells with words
    bool begins_inside = false;  // a cell begins beside one that a row above has
  };

  [[nodiscard]] std::string_view words(const TableCell &cell) const {
    return cell.count > 0 ? bare_words(bytes_, tables_.spans[cell.first]) : std::string_view{};
  }

  [[nodiscard]] bool spans_rows(const TableCell &cell) const {
    return cell.rows > 1 && cell.rows < all_rows && is_wordy(words(cell));
  }

  void remember_columns(std::uint32_t r) {
    bool spanned = false;
    for (const TableCell &cell : tables_.cells_of(tables_.rows[r])) {
      columns_.resize(std::max<std::size_t>(columns_.size(), cell.column + 1U));
      Column &column = columns_[cell.column];
      column.spanning += spans_rows(cell) ? 1U : 0U;
      column.single += cell.rows == 1 && cell.count > 0 ? 1U : 0U;
      column.begins_inside = column.begins_inside || (spanned && cell.count > 0);
      spanned = cell.rows == 0;
    }
  }

  void relate(std::uint32_t r, bool above, bool numbered) {
    TableRow &row = tables_.rows[r];
    const auto all = tables_.cells_of(row);
    std::size_t k = leave_open_groups(all);
    row.goes_on = above && goes_on(all, k, numbered, page_above_[r]);
    std::size_t next = k;
    while (const std::uint32_t count = row.goes_on ? 0 : group_at(all, next)) {
      groups_.push_back({r, count});
      next += count;
      open_.push_back(next < all.size() ? all[next].column : std::uint32_t{all.back().column} + 1);
    }
    const bool rest = next == k || has_words(all.subspan(next));
    row.level = static_cast<std::uint8_t>(open_.size());
    k = all.empty() ? 0 : std::min(k, all.size() - 1);  // a row keeps one cell
    row.first += static_cast<std::uint32_t>(k);
    row.count = static_cast<std::uint32_t>((rest ? all.size() : next) - k);
  }

  static bool has_words(std::span<const TableCell> cells) {
    return std::any_of(cells.begin(), cells.end(), [](const TableCell &cell) { return cell.count > 0; });
  }

  // The first cell that no group of a row above has; groups that end above it are closed.
  std::size_t leave_open_groups(std::span<const TableCell> all) {
    std::size_t k = 0;
    for (std::size_t level = 0; level < open_.size(); ++level) {
      if (k >= all.size() || all[k].rows != 0) {
        open_.resize(level);
        break;
      }
      while (k < all.size() && all[k].column < open_[level]) {
        ++k;
      }
    }
    return k;
  }

  [[nodiscard]] bool goes_on(std::span<const TableCell> all, std::size_t k, bool numbered, bool page_above) const {
    const auto filled = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(k), all.end(),
                                     [](const TableCell &cell) { return cell.count > 0; });
    if (filled == all.end()) {
      return false;
    }
    const auto place = static_cast<std::size_t>(filled - all.begin());
    return goes_on_with_row(words(*filled), place, k, page_above) || (place > 0 && numbered);
  }

  // How many cells from `k` on are a group over the rows below: one, and those beside it that reach down as far and
  // never begin another.
  [[nodiscard]] std::uint32_t group_at(std::span<const TableCell> all, std::size_t k) const {
    if (k >= all.size() || all.size() < 2 || open_.size() >= most_levels || !is_wordy(words(all[k])) ||
        all[k].rows >= all_rows) {
      return 0;
    }
    // A result of one measure is a result as those of several are.
    const Column &column = columns_[all[k].column];
    if (column.spanning == 0 || (k > 0 && all[k].rows == 1 && column.spanning <= column.single)) {
      return 0;
    }
    std::size_t end = k + 1;
    while (all[k].rows > 1 && end + 1 < all.size() && all[end].rows == all[k].rows &&
           !columns_[all[end].column].begins_inside) {
      ++end;
    }
    return has_words(all.subspan(end)) || (k == 0 && all[k].rows > 1) ? static_cast<std::uint32_t>(end - k) : 0;
  }

  std::string_view bytes_;
  const std::vector<bool> &page_above_;
  Tables &tables_;
  std::vector<SpanningCells> &groups_;
  std::vector<Column> columns_;
  std::vector<std::uint32_t> open_;  // of the groups that the row stands in, the column behind each
};

}  // namespace

void group_spanned_rows(std::string_view bytes, TableRows of, const std::vector<bool> &page_above, Tables &tables,
                        std::vector<SpanningCells> &groups) {
  SpannedRows(bytes, page_above, tables, groups).run(of);
}

}  // namespace celac
