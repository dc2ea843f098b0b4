#include "celac/markdown/lines.hpp"

#include <algorithm>

#include "celac/markdown/front_matter.hpp"
#include "celac/markdown/html.hpp"
#include "celac/markdown/html_tables.hpp"
#include "celac/markdown/line_marks.hpp"
#include "celac/markdown/line_parts.hpp"
#include "celac/markdown/line_tables.hpp"
#include "celac/markdown/list_marks.hpp"
#include "celac/markdown/lone_marks.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/markdown/table_relations.hpp"
#include "celac/markdown/tags.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t most_unread = 20;  // tables that could not be read are told one by one

class Scanner {
 public:
  Scanner(const Source &source, InputFormat format, Tables &tables)
      : source_(source), bytes_(source.bytes()), format_(format), tables_(tables), list_marks_(source), parts_(bytes_) {
  }

  std::vector<Line> run() {
    lines_.reserve(source_.line_count());
    front_matter_ = format_ == InputFormat::markdown ? front_matter_lines(source_) : 0;
    const bool tags = format_ == InputFormat::markdown && bytes_.find('<') != std::string_view::npos;
    const bool feeds = bytes_.find('\f') != std::string_view::npos;
    for (number_ = 0; number_ < source_.line_count(); ++number_) {
      const Span line = source_.line(number_);
      if (marks_conflict(line)) {
        Line mark;
        mark.span = mark.content = line;
        mark.kind = LineKind::marker;
        add(mark);
      } else if (tags && !is_literal() && source_.slice(line).find('<') != std::string_view::npos) {
        html(line);
      } else if (feeds && source_.slice(line).find('\f') != std::string_view::npos) {
        pages(line);
      } else {
        add(scan({line}));
      }
      if (lines_.back().kind == LineKind::blank) {
        parts_.end_block();
      }
    }
    hand_on_lone_marks(bytes_, list_marks_, lines_);
    return std::move(lines_);
  }

 private:
  // <<<<<<< HEAD, =======, >>>>>>> other: of a merge that git left open.
  bool marks_conflict(Span line) {
    const std::string_view raw = source_.slice(line);
    const bool open = raw.starts_with("<<<<<<< ");
    const bool close = in_conflict_ && raw.starts_with(">>>>>>> ");
    const bool parts = in_conflict_ && raw == "=======";
    in_conflict_ = (in_conflict_ || open) && !close;
    return open || close || parts;
  }

  // "12\fHarbours": the last words of a page and the first of the next are lines of their own.
  void pages(Span line) {
    for (std::uint32_t at = skip_space(bytes_, line.begin, line.end); at < line.end; ++at) {
      if (bytes_[at] == '\f' && skip_space(bytes_, at, line.end) < line.end) {
        add(scan({{line.begin, at}}));
        line.begin = at;
        at = skip_space(bytes_, at, line.end);
      }
    }
    add(scan({line}));
  }

  void add(Line line) {
    line.number = number_;
    const bool starts = line.starts_block;
    lines_.push_back(line);
    const auto index = static_cast<std::uint32_t>(lines_.size() - 1);
    if (format_ == InputFormat::markdown) {
      in_context(lines_.back(), index);
    }
    lines_.back().starts_block = starts_block(index) || (starts && lines_.back().kind == LineKind::text);
  }

  // ---- HTML ----

  // Whether nothing in the next line is HTML.
  [[nodiscard]] bool is_literal() const { return number_ < front_matter_ || in_comment_ || in_fence_; }

  // A line with a `<`, and the lines of the tables that start on it.
  void html(Span line) {
    if (is_piped(line)) {
      add(scan({line}));
      return;
    }
    while (!line.empty()) {
      const std::uint32_t table = start_of_table(line);
      const std::uint32_t end = table < line.end ? end_of_table(table) : table;
      const auto rows = end == table ? std::nullopt : add_html_table(bytes_, {table, end}, tables_);
      if (!rows) {
        refused_ = std::max(refused_, end);
        add_parts(line);
        return;
      }
      if (has_words(bytes_, {line.begin, table})) {
        add_parts({line.begin, table});
        line.begin = table;
      }
      add_rows(line.begin, end, *rows);
      line = {end, source_.line(number_).end};
      if (!has_words(bytes_, line)) {
        lines_.back().span.end = line.end;
        return;
      }
    }
  }

  // A row between pipes stays one line, whatever its cells hold.
  [[nodiscard]] bool is_piped(Span line) const {
    const std::uint32_t at = skip_space(bytes_, line.begin, line.end);
    return at < line.end && bytes_[at] == '|' && source_.slice({at + 1, line.end}).find('|') != std::string_view::npos;
  }

  // The first `<table` outside code; the line's end if there is none.
  [[nodiscard]] std::uint32_t start_of_table(Span line) const {
    for (std::uint32_t at = line.begin; at < line.end;) {
      const std::uint32_t literal = bytes_[at] == '`' || bytes_[at] == '\\' ? skip_literal(bytes_, at, line.end) : at;
      if (bytes_[at] == '<' && (bytes_.substr(at, 6) == "<table" || bytes_.substr(at, 6) == "<TABLE") &&
          read_tag(bytes_, at, static_cast<std::uint32_t>(bytes_.size())).name == TagName::table && at >= refused_) {
        return at;
      }
      at = std::max(literal, at + 1);
    }
    return line.end;
  }

  [[nodiscard]] std::uint32_t end_of_table(std::uint32_t at) {
    const std::uint32_t end = end_of_html_table(bytes_, at);
    if (end == at && tables_.unread.size() < most_unread) {
      tables_.unread.push_back(at);
    }
    return end;
  }

  void add_parts(Span line) {
    for (const LinePart &part : parts_.split(line)) {
      Line one = scan(part);
      if (!part.words && one.kind != LineKind::blank && one.kind != LineKind::comment && !one.anchored) {
        one.kind = part.rule ? LineKind::rule : LineKind::marker;
      }
      add(one);
    }
  }

  // The lines of a table, from `begin` to `end`: a new one where a row starts.
  void add_rows(std::uint32_t begin, std::uint32_t end, const std::vector<PlacedRow> &rows) {
    auto next = rows.begin();
    std::uint32_t row = no_row;
    const bool opens = next->begin < source_.line(number_).end && !has_words(bytes_, {begin, next->begin});
    if (opens) {
      row = next->row;  // "<table><tr>": what opens the table belongs to its first row
      ++next;
    }
    for (std::uint32_t at = begin; at < end;) {
      if (next != rows.end() && next->begin <= at) {
        row = next->row;
        ++next;
      }
      Span line = source_.line(number_);
      line = {at, std::min(line.end, end)};
      if (next != rows.end() && next->begin < line.end) {
        line.end = next->begin;
      }
      add_row({line.begin, std::max(line.begin, line.end)}, row, next == rows.end());
      at = line.end;
      if (at < end && at >= source_.line(number_).end) {
        ++number_;
        at = source_.line_begin(number_);
      }
    }
  }

  void add_row(Span span, std::uint32_t row, bool last) {
    Line line;
    line.span = span;
    line.content.begin = std::min(skip_space(bytes_, span.begin, span.end), span.end);
    line.content.end = trim_end(bytes_, line.content.begin, span.end);
    line.number = number_;
    line.starts_block = true;
    const bool words = has_words(bytes_, span);
    line.kind = line.content.empty() && row == no_row ? LineKind::blank : LineKind::table_row;
    line.row = row;
    if (row == no_row && words) {  // its caption
      for (const LinePart &part : parts_.split(span)) {
        add(scan(part));
      }
      return;
    }
    const bool closes = last && !words && !lines_.empty() && lines_.back().number != number_;
    if (line.kind == LineKind::table_row && (row == no_row || (closes && span.begin > past_cells(row)))) {
      line.kind = LineKind::marker;
      line.row = no_row;
    }
    lines_.push_back(line);
  }

  // The last word of a row.
  [[nodiscard]] std::uint32_t past_cells(std::uint32_t row) const {
    std::uint32_t end = 0;
    for (const TableCell &cell : tables_.cells_of(tables_.rows[row])) {
      end = cell.count > 0 ? std::max(end, tables_.spans_of(cell).back().end) : end;
    }
    return end;
  }

  [[nodiscard]] Line scan(const LinePart &part) const { return scan_line(bytes_, format_, list_marks_, part); }

  [[nodiscard]] std::string_view text(const Line &line) const {
    return bytes_.substr(line.content.begin, line.content.size());
  }

  // What depends on the lines before: front matter, fences, long comments, Setext underlines.
  void in_context(Line &line, std::uint32_t index) {
    const std::string_view raw = bytes_.substr(line.span.begin, line.span.size());
    if (number_ < front_matter_) {
      be(line, LineKind::front_matter);
      return;
    }
    if (in_comment_ || (line.kind == LineKind::text && text(line).substr(0, 4) == "<!--")) {
      const auto from = in_comment_ ? 0 : raw.find("<!--");
      const auto close = raw.find("-->", from);
      in_comment_ = close == std::string_view::npos;
      be(line, LineKind::comment);
      return;
    }
    fences(line);
    if (in_fence_) {
      return;
    }
    if (line.kind == LineKind::rule || line.kind == LineKind::underline) {
      underline(line, index);
    }
  }

  static void be(Line &line, LineKind kind) {
    const std::uint32_t number = line.number;
    line = Line{line.span, line.span, kind};
    line.number = number;
  }

  void fences(Line &line) {
    const std::string_view content = text(line);
    const bool mark = line.kind == LineKind::text && content.size() >= 3 &&
                      (content.substr(0, 3) == "```" || content.substr(0, 3) == "~~~");
    if (in_fence_) {
      if (mark && content.substr(0, 3) == fence_) {
        in_fence_ = false;
        line.kind = LineKind::fence;
      } else if (line.kind != LineKind::blank) {
        be(line, LineKind::code);
        line.content.end = trim_end(bytes_, line.span.begin, line.span.end);
      }
      return;
    }
    // What wrote ```markdown around its pages meant them, not their source.
    if (mark && (in_pages_ ? content == "```" : content == "```markdown" || content == "```md")) {
      in_pages_ = !in_pages_;
      line.kind = LineKind::fence;
      return;
    }
    if (mark && content.find('`', 3) == std::string_view::npos && content.find("~~", 3) == std::string_view::npos &&
        content.find(' ', 4) == std::string_view::npos) {
      in_fence_ = true;
      fence_ = content.substr(0, 3);
      line.kind = LineKind::fence;
    }
  }

  // A rule right below one or two lines of text is a Setext heading, unless it cut a sentence in two.
  void underline(Line &line, std::uint32_t index) {
    const std::string_view mark = text(line);
    const bool possible = is_underline(mark) && index > 0 && lines_[index - 1].kind == LineKind::text &&
                          lines_[index - 1].heading == 0;
    if (!possible) {
      line.kind = mark[0] == '=' ? LineKind::text : LineKind::rule;
      return;
    }
    std::uint32_t first = index - 1;
    while (!lines_[first].starts_block && index - first < 3) {
      --first;
    }
    const std::uint32_t length = lines_[index - 1].content.end - lines_[first].content.begin;
    constexpr std::uint32_t longest_heading = 240;  // bytes; more above a line of hyphens is a paragraph and a rule
    const bool long_text = !lines_[first].starts_block || (mark[0] == '-' && length > longest_heading);
    if (long_text || (mark[0] == '-' && cuts_sentence(index))) {
      line.kind = mark[0] == '=' ? LineKind::text : LineKind::rule;
      return;
    }
    const std::uint8_t level = mark[0] == '=' ? 1 : 2;
    for (std::uint32_t i = first; i < index; ++i) {
      lines_[i].heading = level;
    }
    line.kind = LineKind::underline;
  }

  [[nodiscard]] bool cuts_sentence(std::uint32_t index) const {
    const std::uint32_t first = lines_[index].number + 1;
    for (std::uint32_t i = first; i < std::min(source_.line_count(), first + 11); ++i) {
      const std::string_view next = utf8::trim(source_.slice(source_.line(i)));
      if (!next.empty()) {
        return next[0] >= 'a' && next[0] <= 'z' && next.size() > 3 && next[1] != ')' && next[1] != '.';
      }
    }
    return false;
  }

  [[nodiscard]] bool starts_block(std::uint32_t index) const {
    const Line &line = lines_[index];
    if (index == 0 || line.bullet || line.kind != LineKind::text || line.form_feed) {
      return true;
    }
    const Line &before = lines_[index - 1];
    const bool same_setext = line.heading != 0 && before.heading == line.heading && before.kind == LineKind::text;
    return before.kind != LineKind::text || (before.heading != 0 && !same_setext) || line.heading != 0 || line.anchored;
  }

  const Source &source_;
  std::string_view bytes_;
  InputFormat format_;
  Tables &tables_;
  ListMarks list_marks_;
  LineParts parts_;
  std::vector<Line> lines_;
  std::uint32_t number_ = 0;        // of the line that is read
  std::uint32_t refused_ = 0;       // up to where a table is but a way to set the page
  std::uint32_t front_matter_ = 0;  // lines
  bool in_comment_ = false;
  bool in_conflict_ = false;
  bool in_fence_ = false;
  bool in_pages_ = false;  // after ```markdown
  std::string_view fence_;
};

}  // namespace

std::vector<Line> read_lines(const Source &source, InputFormat format, Tables &tables) {
  std::vector<Line> lines = Scanner(source, format, tables).run();
  const std::string_view bytes = source.bytes();
  read_grid_tables(bytes, lines, tables);
  read_ruled_tables(bytes, lines, tables);
  if (format == InputFormat::markdown) {
    read_list_tables(bytes, lines, tables);
  }
  read_pipe_tables(bytes, lines, tables);
  relate_rows(bytes, lines, tables);
  return lines;
}

std::vector<Line> read_lines(const Source &source, InputFormat format) {
  Tables tables;
  return read_lines(source, format, tables);
}

}  // namespace celac
