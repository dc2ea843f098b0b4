#include "celac/write/office/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "celac/write/common/escape.hpp"
#include "celac/write/office/cell_text.hpp"

namespace celac {
namespace {

constexpr std::uint32_t most_rows = 1048576;
constexpr std::size_t most_columns = 16384;
constexpr std::size_t line_height = 15;  // in points
constexpr std::size_t most_lines = 27;   // a row of a spreadsheet has 409 points at most
constexpr std::string_view main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view type_start = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string type_of(std::string_view part) { return fmt::format("{}{}", type_start, part); }

// Indices of <cellXfs>.
enum : unsigned { style_head = 1, style_words, style_label, style_number, style_ratio, style_guarded };

constexpr std::string_view styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
    "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF2\"/><bgColor indexed=\"64\"/></patternFill>"
    "</fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>"
    "<bottom style=\"thin\"><color rgb=\"FF7A8794\"/></bottom><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
    "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"2\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    "<dxfs count=\"0\"/></styleSheet>";

std::string style_part() { return fmt::format("{}<styleSheet xmlns=\"{}\">{}", xml_start, main_namespace, styles); }

// A sheet's name within a formula: a range of itself.
std::string quoted(const std::string &name) {
  std::string out = "'";
  for (const char c : name) {
    out += c == '\'' ? "''" : std::string(1, c);
  }
  return out + "'";
}

std::string workbook_part(const std::vector<Sheet> &sheets) {
  std::string out = fmt::format(
      "{}<workbook xmlns=\"{}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>",
      xml_start, main_namespace);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    out += "<sheet name=\"";
    append_xml(out, sheets[i].name());
    fmt::format_to(std::back_inserter(out), "\" sheetId=\"{}\" r:id=\"rId{}\"/>", i + 1, i + 1);
  }
  out += "</sheets><definedNames>";
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    fmt::format_to(std::back_inserter(out),
                   "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{}\" hidden=\"1\">", i);
    append_xml(out, quoted(sheets[i].name()) + "!" + sheets[i].range("$"));
    out += "</definedName>";
  }
  return out + "</definedNames></workbook>";
}

// About how many lines `text` takes in a column: most letters are narrower than a digit, those of Chinese twice as wide.
std::size_t lines_of(std::string_view text, unsigned width) {
  if (text.size() <= width && text.find('\n') == std::string_view::npos) {
    return 1;
  }
  std::size_t lines = 1;
  std::size_t used = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    used += byte < 0x80 ? 1U : byte >= 0xE0 ? 2U : byte >= 0xC0 ? 1U : 0U;
    if (c == '\n') {
      lines += 1 + (used - 1) / width;
      used = 0;
    }
  }
  return lines + used / width;
}

// Opens a text. Without the mark readers take away its blanks at the ends and its lines.
void open_text(std::string &out, std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  const bool kept = !text.empty() &&
                    (blank(text.front()) || blank(text.back()) || text.find('\n') != std::string_view::npos);
  out += kept ? "<t xml:space=\"preserve\">" : "<t>";
}

void append_run(std::string &out, const WordEdit &edit) {
  constexpr std::string_view font = "<sz val=\"11\"/>";
  constexpr std::string_view name = "<rFont val=\"Calibri\"/><family val=\"2\"/>";
  out += "<r>";
  if (edit.op != WordOp::equal) {
    const bool removed = edit.op == WordOp::remove;
    fmt::format_to(std::back_inserter(out), "<rPr>{}{}<color rgb=\"{}\"/>{}{}</rPr>", removed ? "<strike/>" : "", font,
                   removed ? "FFB3261E" : "FF1B6E3A", name, removed ? "" : "<u/>");
  }
  open_text(out, edit.text);
  append_cell_text(out, edit.text);
  out += "</t></r>";
}

}  // namespace

std::uint32_t SharedStrings::add(std::string_view text) {
  items_ += "<si>";
  open_text(items_, text);
  append_cell_text(items_, text);
  items_ += "</t></si>";
  return count_++;
}

std::uint32_t SharedStrings::add(const std::vector<WordEdit> &edits) {
  items_ += "<si>";
  for (const WordEdit &edit : edits) {
    append_run(items_, edit);
  }
  items_ += "</si>";
  return count_++;
}

OfficePart SharedStrings::part() const {
  return {"xl/sharedStrings.xml",
          type_of("sharedStrings+xml"),
          "sharedStrings",
          fmt::format("{}<sst xmlns=\"{}\" uniqueCount=\"{}\">", xml_start, main_namespace, count_),
          items_,
          "</sst>"};
}

Sheet::Sheet(std::string name, std::vector<Column> columns, SharedStrings &strings)
    : name_(std::move(name)), columns_(std::move(columns)), strings_(strings), row_(columns_.size()),
      above_(columns_.size()) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    letters_.push_back(column_name(i));
  }
  digits_ = std::to_string(++rows_);
  std::size_t lines = 1;
  for (const Column &column : columns_) {
    constexpr unsigned button = 4;  // of the filter
    lines = std::max(lines, lines_of(column.name, std::max(column.width, 2 * button) - button));
  }
  out_ += lines == 1 ? "<row r=\"1\">"
                     : fmt::format("<row r=\"1\" ht=\"{}\">", std::min(lines, most_lines) * line_height);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    put_string(i, style_head, strings_.add(columns_[i].name));
  }
  out_ += "</row>";
}

Sheet::Cell &Sheet::next(Filled filled) {
  Cell &cell = row_[filled_++];
  cell.filled = filled;
  cell.edits.clear();
  cell.whole = false;
  return cell;
}

void Sheet::text(std::string_view words) { next(Filled::text).text = words; }

void Sheet::words(std::vector<WordEdit> edits) {
  Cell &cell = next(Filled::words);
  cell.text.clear();
  cell.edits = std::move(edits);
}

void Sheet::number(std::uint64_t value) { next(Filled::number).text = std::to_string(value); }

void Sheet::digits(std::string_view digits) { next(Filled::number).text = digits; }

void Sheet::end_row() {
  while (put_row()) {
    ++continued_;
  }
  row_.swap(above_);
  filled_ = 0;
}

// Not every program measures wrapped text when it opens a file, so that rows say how high they are; about, for nobody
// knows the font. The first line of a long text is the one to see: no row is higher than a spreadsheet allows.
void Sheet::put_height() {
  std::size_t lines = 1;
  for (std::size_t column = 0; column < filled_; ++column) {
    const Cell &cell = row_[column];
    std::size_t edited = 0;
    for (const WordEdit &edit : cell.edits) {
      edited += edit.text.size();
    }
    const unsigned width = columns_[column].width;
    const std::size_t own = std::max(lines_of(cell.text, width), 1 + edited / width);
    lines = std::max(lines, own);
  }
  if (lines > 1) {
    out_ += " ht=\"";
    out_ += std::to_string(std::min(lines, most_lines) * line_height);
    out_ += '"';
  }
}

// False where the row is complete.
bool Sheet::put_row() {
  digits_ = std::to_string(++rows_);
  out_ += "<row r=\"";
  out_ += digits_;
  out_ += '"';
  put_height();
  out_ += '>';
  bool more = false;
  for (std::size_t column = 0; column < filled_; ++column) {
    const Cell &cell = row_[column];
    if (cell.filled == Filled::number) {
      put_number(column);
    } else {
      more |= cell.filled == Filled::text ? put_text(column) : put_words(column);
    }
  }
  out_ += "</row>";
  return more;
}

// Styles have one digit.
void Sheet::open_cell(std::size_t column, unsigned style) {
  out_ += "<c r=\"";
  out_ += letters_[column];
  out_ += digits_;
  out_ += "\" s=\"";
  out_ += static_cast<char>('0' + style);
}

void Sheet::put_number(std::size_t column) {
  const std::string &digits = row_[column].text;
  if (!digits.empty()) {
    open_cell(column, columns_[column].kind == CellKind::ratio ? style_ratio : style_number);
    out_ += "\"><v>";
    out_ += digits;
    out_ += "</v></c>";
  }
}

void Sheet::put_string(std::size_t column, unsigned style, std::uint32_t string) {
  open_cell(column, style);
  out_ += "\" t=\"s\"><v>";
  out_ += std::to_string(string);
  out_ += "</v></c>";
}

unsigned Sheet::style_of(std::size_t column, std::string_view text) const {
  return columns_[column].kind == CellKind::label ? style_label
         : means_more_when_typed(text)            ? style_guarded
                                                  : style_words;
}

// The cell above, or one before it in the row, that is the same text: an id is a number and a label as well.
const Sheet::Cell *Sheet::same_text(std::size_t column) const {
  const std::string &text = row_[column].text;
  const auto same = [&](const Cell &cell) { return cell.whole && cell.filled == Filled::text && cell.text == text; };
  if (same(above_[column])) {
    return &above_[column];
  }
  const auto end = row_.begin() + static_cast<std::ptrdiff_t>(column);
  const auto found = std::find_if(row_.begin(), end, same);
  return found == end ? nullptr : &*found;
}

bool Sheet::put_text(std::size_t column) {
  Cell &cell = row_[column];
  if (cell.text.empty()) {
    return false;
  }
  if (const Cell *same = cell.whole ? &cell : same_text(column)) {
    cell.string = same->string;
    cell.whole = true;
    put_string(column, style_of(column, cell.text), cell.string);
    return false;
  }
  if (surely_fits_cell(cell.text)) {
    cell.string = strings_.add(cell.text);
    cell.whole = true;
    put_string(column, style_of(column, cell.text), cell.string);
    return false;
  }
  std::string rest = cell.text;
  const std::string part = cut_for_cell(rest);
  const std::uint32_t string = strings_.add(part);
  put_string(column, style_of(column, part), string);
  if (rest.empty() && part == cell.text) {
    cell.string = string;
    cell.whole = true;
    return false;
  }
  cell.text = std::move(rest);
  return !cell.text.empty();
}

bool Sheet::put_words(std::size_t column) {
  Cell &cell = row_[column];
  if (cell.edits.empty()) {
    return false;
  }
  const std::vector<WordEdit> part = cut_for_cell(cell.edits);
  put_string(column, style_of(column, part.front().text), strings_.add(part));
  return !cell.edits.empty();
}

std::string Sheet::range(std::string_view dollar) const {
  return fmt::format("{}A{}1:{}{}{}{}", dollar, dollar, dollar, column_name(columns_.size() - 1), dollar, rows_);
}

OfficePart Sheet::part(std::string name, bool shown) const {
  std::string out = fmt::format(
      "{}<worksheet xmlns=\"{}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension "
      "ref=\"{}\"/><sheetViews><sheetView{} workbookViewId=\"0\">"
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
      "<sheetFormatPr defaultRowHeight=\"15\"/><cols>",
      xml_start, main_namespace, range(""), shown ? " tabSelected=\"1\"" : "");
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "<col min=\"{}\" max=\"{}\" width=\"{}\" customWidth=\"1\"/>", i + 1, i + 1,
                   columns_[i].width);
  }
  out += "</cols><sheetData>";
  std::string end = fmt::format(
      "</sheetData><autoFilter ref=\"{}\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" "
      "header=\"0.3\" footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>"
      "<ignoredErrors><ignoredError sqref=\"{}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>",
      range(""), range(""));
  return {std::move(name), type_of("worksheet+xml"), "worksheet", std::move(out), out_, std::move(end)};
}

Result<std::vector<Diagnostic>> write_workbook(std::string &out, const std::vector<Sheet> &sheets,
                                               const SharedStrings &strings, const OfficeFacts &facts) {
  std::vector<OfficePart> parts;
  parts.reserve(sheets.size() + 2);
  std::uint32_t continued = 0;
  for (const Sheet &sheet : sheets) {
    if (sheet.rows() > most_rows || sheet.columns() > most_columns) {
      return make_error("too-large", "",
                        fmt::format("a sheet of {} rows and {} columns: xlsx holds {} and {}", sheet.rows(),
                                    sheet.columns(), most_rows, most_columns),
                        {}, "--to csv has no such limit");
    }
    continued += sheet.continued();
    parts.push_back(sheet.part(fmt::format("xl/worksheets/sheet{}.xml", parts.size() + 1), parts.empty()));
  }
  parts.push_back({"xl/styles.xml", type_of("styles+xml"), "styles", style_part()});
  parts.push_back(strings.part());
  const OfficePart main{"xl/workbook.xml", type_of("sheet.main+xml"), "", workbook_part(sheets)};
  if (!write_office_file(out, main, parts, facts)) {
    return make_error("too-large", "", "the file would be larger than 4 GiB, which zip does not hold", {},
                      "--to csv has no such limit");
  }
  std::vector<Diagnostic> notes;
  if (continued > 0) {
    notes.push_back(
        make_warning("cell-limit", "",
                     fmt::format("{} row{} hold{} the rest of a text: a cell takes {} "
                                 "characters",
                                 continued, continued == 1 ? "" : "s", continued == 1 ? "s" : "", most_in_cell)));
  }
  return notes;
}

}  // namespace celac
