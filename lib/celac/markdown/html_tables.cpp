#include "celac/markdown/html_tables.hpp"

#include <algorithm>

#include "celac/markdown/html.hpp"
#include "celac/markdown/tags.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest_entry = 200;  // bytes of a cell; longer ones in one row alone are columns of a page
constexpr std::uint16_t most_columns = 400;

// Whether all words of a cell stand in bold.
bool is_bold(std::string_view bytes, Span words) {
  const std::string_view text = bytes.substr(words.begin, words.size());
  if (text.starts_with("**")) {
    return text.size() > 4 && text.ends_with("**");
  }
  const Tag open = text.starts_with('<') ? read_tag(bytes, words.begin, words.end) : Tag{};
  const Tag close = open.name == TagName::bold ? read_tag_before(bytes, open.span.end, words.end) : Tag{};
  return close.closing && close.name == TagName::bold;
}

class Adder {
 public:
  Adder(std::string_view bytes, Tables &tables) : bytes_(bytes), tables_(tables) {}

  std::vector<PlacedRow> run(const std::vector<HtmlRow> &rows) {
    std::vector<PlacedRow> out;
    tables_.add_table();
    bool top = true;
    for (const HtmlRow &row : rows) {
      const std::uint32_t index = tables_.add_row();
      out.push_back({row.begin, index});
      add_cells(row);
      const bool heads = row.head || is_head(row, index);
      top = top && heads && rows.size() > out.size();
      tables_.rows[index].head = top;
      tables_.tables.back().fixed_head = tables_.tables.back().fixed_head || top;
    }
    return out;
  }

 private:
  void add_cells(const HtmlRow &row) {
    std::uint16_t column = 0;
    for (const HtmlCell &cell : row.cells) {
      column = skip_spanned(column);
      tables_.add_cell(column, cell.rows);
      add_words(cell.bytes);
      for (std::uint16_t k = 0; k < cell.columns && column < most_columns; ++k, ++column) {
        spanned_.resize(std::max<std::size_t>(spanned_.size(), column + 1U));
        spanned_[column] = static_cast<std::uint16_t>(cell.rows - 1);
      }
    }
    skip_spanned(column);
    tables_.tables.back().columns = std::max<std::uint32_t>(tables_.tables.back().columns, column);
  }

  // A cell of a row above stands here, too: in this row it is empty.
  std::uint16_t skip_spanned(std::uint16_t column) {
    while (column < spanned_.size() && spanned_[column] > 0) {
      --spanned_[column];
      tables_.add_cell(column++, 0);
    }
    return column;
  }

  // Lines and blocks of a cell follow one another as its words.
  void add_words(Span cell) {
    std::uint32_t from = cell.begin;
    const auto add = [&](std::uint32_t end) {
      const Span words = without_tags(bytes_, {from, end});
      if (!words.empty() && has_words(bytes_, words)) {
        tables_.add_words(words);
      }
    };
    for (std::uint32_t at = cell.begin; at < cell.end;) {
      const Tag tag = bytes_[at] == '<' ? read_tag(bytes_, at, cell.end) : Tag{};
      const std::uint32_t next = tag.is() ? tag.span.end : at + 1;
      if (tag.is_block() || bytes_[at] == '\n' || bytes_[at] == '\r') {
        add(at);
        from = next;
      }
      at = next;
    }
    add(cell.end);
  }

  [[nodiscard]] bool is_head(const HtmlRow &row, std::uint32_t index) const {
    if (std::all_of(row.cells.begin(), row.cells.end(), [](const HtmlCell &cell) { return cell.head; })) {
      return true;
    }
    const auto cells = tables_.cells_of(tables_.rows[index]);
    const auto words = std::count_if(cells.begin(), cells.end(), [](const TableCell &cell) { return cell.count > 0; });
    return words > 1 && std::all_of(cells.begin(), cells.end(), [&](const TableCell &cell) {
             const auto spans = tables_.spans_of(cell);
             return std::all_of(spans.begin(), spans.end(), [&](Span one) { return is_bold(bytes_, one); });
           });
  }

  std::string_view bytes_;
  Tables &tables_;
  std::vector<std::uint16_t> spanned_;  // of each column, how many rows more its last cell reaches down
};

bool sets_a_page(const std::vector<HtmlRow> &rows) {
  const bool one_column = std::all_of(rows.begin(), rows.end(),
                                      [](const HtmlRow &row) { return row.cells.size() == 1; });
  const bool one_row = rows.size() == 1 &&
                       std::any_of(rows[0].cells.begin(), rows[0].cells.end(),
                                   [](const HtmlCell &cell) { return cell.bytes.size() > longest_entry; });
  return one_column || one_row;
}

}  // namespace

std::optional<std::vector<PlacedRow>> add_html_table(std::string_view bytes, Span range, Tables &tables) {
  const std::vector<HtmlRow> rows = read_html_table(bytes, range);
  if (rows.empty()) {
    if (has_words(bytes, range)) {
      tables.unread.push_back(range.begin);
    }
    return std::nullopt;
  }
  if (sets_a_page(rows)) {
    return std::nullopt;
  }
  return Adder(bytes, tables).run(rows);
}

}  // namespace celac
