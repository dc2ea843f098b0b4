// Tables of a Word file: rows that stay, come or go.

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "celac/write/common/escape.hpp"
#include "celac/write/office/docx_body.hpp"

namespace celac {
namespace {

constexpr std::size_t text_width = 9026;  // of a page, in twentieths of a point

}  // namespace

std::vector<std::size_t> DocxBody::widths(const DocxTable &table) {
  constexpr std::size_t of_label = 1000;
  const std::size_t rest = text_width - (table.labels ? of_label : 0);
  std::vector<std::size_t> out(table.labels ? 1 : 0, of_label);
  out.insert(out.end(), table.columns.size(), std::max<std::size_t>(rest / table.columns.size(), 200));
  return out;
}

void DocxBody::table(Steps begin, Steps end) {
  out_ +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook "
      "w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
      "</w:tblPr><w:tblGrid>";
  for (const std::size_t width : widths(*begin->table)) {
    fmt::format_to(std::back_inserter(out_), "<w:gridCol w:w=\"{}\"/>", width);
  }
  out_ += "</w:tblGrid>";
  table_head(begin, end);
  std::for_each(begin, end, [this](const DocxStep &step) { row(step); });
  out_ += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"PlanText\"/></w:pPr></w:p>";  // without it two tables would be one
}

// The head belongs to an edition where its first row is here.
void DocxBody::table_head(Steps begin, Steps end) {
  const DocxTable &table = *begin->table;
  const bool named = std::any_of(table.columns.begin(), table.columns.end(),
                                 [](std::string_view name) { return !name.empty(); });
  const auto opens = [&](auto side) {
    return std::any_of(begin, end, [&](const DocxStep &step) {
      const DocxBlock *block = step.*side;
      return block != nullptr && block->first_of_table;
    });
  };
  const bool was = opens(&DocxStep::was);
  const bool now = opens(&DocxStep::now);
  if (!named || (!was && !now)) {
    return;
  }
  DocxStep head;
  head.change = was && now ? DocxChange::none : now ? DocxChange::added : DocxChange::removed;
  DocxBlock block;
  block.name = true;
  head.now = was && !now ? nullptr : &block;
  head.was = now && !was ? nullptr : &block;
  out_ += "<w:tr>";
  row_change(head.change, true);
  const std::vector<std::size_t> columns = widths(table);
  std::size_t column = 0;
  if (table.labels) {
    cell(head, {}, {}, true, columns[column++], false);
  }
  for (const std::string_view name : table.columns) {
    cell(head, {name, {}}, {name, {}}, true, columns[column++], false);
  }
  out_ += "</w:tr>";
}

void DocxBody::row_change(DocxChange change, bool head) {
  if (change == DocxChange::none && !head) {
    return;
  }
  out_ += "<w:trPr>";
  out_ += head ? "<w:tblHeader/>" : "";
  if (change != DocxChange::none) {
    mark(element_of(change));
  }
  out_ += "</w:trPr>";
}

void DocxBody::row(const DocxStep &step) {
  out_ += "<w:tr>";
  row_change(step.change, false);
  const std::vector<std::size_t> columns = widths(*step.table);
  std::size_t column = 0;
  if (step.table->labels) {
    const auto label = [](const DocxBlock *block) {
      return block == nullptr ? DocxWords{} : DocxWords{block->label, {}};
    };
    cell(step, label(step.was), label(step.now), false, columns[column++], false);
  }
  for (std::size_t i = 0; i < step.table->columns.size(); ++i) {
    const auto words = [i](const DocxBlock *block) { return block == nullptr ? DocxWords{} : block->cells[i]; };
    cell(step, words(step.was), words(step.now), false, columns[column++], i == 0);
  }
  out_ += "</w:tr>";
}

// The first cell of a row has its bookmark and its comment.
void DocxBody::cell(const DocxStep &step, DocxWords was, DocxWords now, bool strong, std::size_t width, bool first) {
  fmt::format_to(std::back_inserter(out_),
                 "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"PlanCell\"/>",
                 width);
  if (step.change != DocxChange::none) {
    out_ += "<w:rPr>";
    mark(element_of(step.change));
    out_ += "</w:rPr>";
  }
  out_ += "</w:pPr>";
  const std::uint32_t bookmark = first ? open_bookmark(step) : 0;
  const bool comment = first && !step.comment.empty();
  if (comment) {
    open_comment();
  }
  words(step, was, now, strong);
  if (comment) {
    close_comment(step);
  }
  close_bookmark(bookmark);
  out_ += "</w:p></w:tc>";
}

}  // namespace celac
