#include "celac/markdown/lines.hpp"

#include <algorithm>
#include <string>

#include "celac/markdown/html.hpp"
#include "celac/markdown/html_tables.hpp"
#include "celac/markdown/line_parts.hpp"
#include "celac/markdown/line_tables.hpp"
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
      : source_(source), bytes_(source.bytes()), format_(format), tables_(tables), parts_(bytes_) {}

  std::vector<Line> run() {
    lines_.reserve(source_.line_count());
    const bool tags = format_ == InputFormat::markdown && bytes_.find('<') != std::string_view::npos;
    for (number_ = 0; number_ < source_.line_count(); ++number_) {
      const Span line = source_.line(number_);
      if (tags && !is_literal() && source_.slice(line).find('<') != std::string_view::npos) {
        html(line);
      } else {
        add(scan({line}));
      }
      if (lines_.back().kind == LineKind::blank) {
        parts_.end_block();
      }
    }
    return std::move(lines_);
  }

 private:
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
  [[nodiscard]] bool is_literal() const { return in_front_matter_ || in_comment_ || in_fence_; }

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

  Line scan(const LinePart &part) {
    const Span span = part.span;
    Line line;
    line.span = span;
    line.heading = part.heading;
    line.bullet = part.entry;
    line.starts_block = part.starts || (part.heading != 0 && !part.goes_on);
    line.centred = part.centred;
    std::uint32_t at = span.begin;
    if (at == 0 && bytes_.substr(0, 3) == "\xEF\xBB\xBF") {
      at = 3;
    }
    const std::uint32_t end = trim_end(bytes_, at, span.end);
    const std::uint32_t start = at;
    at = skip_space(bytes_, at, end);
    for (std::uint32_t i = start; i < at; ++i) {
      line.form_feed = line.form_feed || bytes_[i] == '\f';
      line.indent = static_cast<std::uint16_t>(
          std::min<unsigned>(60000U, line.indent + (bytes_[i] == '\t' ? 4U - line.indent % 4U : 1U)));
    }
    if (line.form_feed) {
      line.indent = 0;
    }
    if (part.entry && part.depth > 0) {
      line.indent = static_cast<std::uint16_t>(2 * (part.depth - 1));
    }
    line.content = {at, end};
    if (at == end) {
      line.form_feed = line.form_feed || bytes_.substr(span.begin, span.size()).find('\f') != std::string_view::npos;
      return line;
    }
    line.kind = LineKind::text;
    if (format_ == InputFormat::markdown) {
      marks(line);
    } else {
      plain_marks(line);
    }
    return line;
  }

  [[nodiscard]] std::string_view text(const Line &line) const {
    return bytes_.substr(line.content.begin, line.content.size());
  }

  void plain_marks(Line &line) {
    if (is_rule(text(line))) {
      line.kind = LineKind::rule;
      return;
    }
    if (const auto size = bullet_size(bytes_, line.content.begin, line.content.end); size > 0) {
      line.bullet = true;
      line.content.begin += size;
    }
    drop_invisible(line);
  }

  void drop_invisible(Line &line) {
    std::uint32_t at = line.content.begin;
    while (at < line.content.end && (static_cast<unsigned char>(bytes_[at]) >= 0xC2 || bytes_[at] == '&')) {
      if (bytes_[at] == '&') {
        const std::uint32_t blank = blank_entity(at, line.content.end);
        if (blank == at) {
          return;
        }
        at = skip_space(bytes_, blank, line.content.end);
        continue;
      }
      const auto c = utf8::decode(bytes_, at);
      if (!utf8::is_invisible(c.code) && !utf8::is_space(c.code)) {
        return;
      }
      at += c.size;
    }
    if (at == line.content.end) {
      line.kind = LineKind::invisible;
    }
  }

  // After an entity that stands for a blank; `at` if there is none. Converters write one where a page had nothing.
  [[nodiscard]] std::uint32_t blank_entity(std::uint32_t at, std::uint32_t end) const {
    for (const std::string_view entity : {"&nbsp;", "&#160;", "&#xA0;", "&#xa0;"}) {
      if (bytes_.substr(at, std::min<std::size_t>(entity.size(), end - at)) == entity) {
        return at + static_cast<std::uint32_t>(entity.size());
      }
    }
    return at;
  }

  // Strips quote marks, bullets, anchors and heading marks in whatever order a converter wrote them.
  void marks(Line &line) {
    std::uint32_t end = line.content.end;
    if (is_rule(text(line)) || (text(line)[0] == '\\' && is_page_command(text(line)))) {
      line.kind = LineKind::rule;
      return;
    }
    std::uint32_t at = line.content.begin;
    for (int guard = 0; guard < 40 && at < end; ++guard) {
      const char c = bytes_[at];
      const std::uint32_t anchor = c == '<' ? skip_anchor(bytes_, at, end) : at;
      if (anchor != at) {
        line.anchored = true;
        at = skip_space(bytes_, anchor, end);
        continue;
      }
      if (c == '<') {
        const std::uint32_t words = past_tag(line, at, end);
        if (words == at) {
          break;
        }
        at = words;
        continue;
      }
      if (c == '>') {
        at = skip_space(bytes_, at + 1, end);
        continue;
      }
      if (c == '#') {
        const std::uint32_t level = hashes(at, end);
        if (level == 0) {
          break;
        }
        line.heading = static_cast<std::uint8_t>(level);
        at = skip_space(bytes_, at + level, end);
        continue;
      }
      const std::uint32_t size = bullet_size(bytes_, at, end);
      if (size == 0 || line.heading != 0) {
        break;
      }
      line.bullet = true;
      at += size;
      at += box_size(at, end);
    }
    end = bytes_[end - 1] == '>' ? before_tags(at, end) : end;
    line.content = {at, at == end           ? end
                        : line.heading == 0 ? without_break(at, end)
                                            : without_closing_hashes(at, without_attributes(at, end))};
    if (line.content.empty()) {
      line.kind = LineKind::invisible;
      return;
    }
    drop_invisible(line);
    block_kind(line);
  }

  // Past a tag at the start of a line that carries no words, and what it says of those behind it. Tags that mark words
  // stay where they are, for they are read as the marks of Markdown are.
  std::uint32_t past_tag(Line &line, std::uint32_t at, std::uint32_t end) const {
    const Tag tag = read_tag(bytes_, at, end);
    if (!tag.is()) {
      return at;
    }
    const Dress dress = tag.closing ? Dress{} : dress_of(bytes_, tag);
    const bool any = dress.bold || dress.italic || dress.underlined || dress.centred;
    if (any && wraps(tag, end)) {
      line.bold = line.bold || dress.bold;
      line.italic = line.italic || dress.italic;
      line.underlined = line.underlined || dress.underlined;
      line.centred = line.centred || dress.centred;
    }
    if (tag.name == TagName::italic && !tag.closing && tag.span.end < end && bytes_[tag.span.end] == '<') {
      const Tag close = read_tag(bytes_, tag.span.end, end);
      return close.closing && close.name == tag.name ? skip_space(bytes_, close.span.end, end) : at;  // an icon
    }
    const bool silent = tag.is_block() || tag.name == TagName::span;
    return silent ? std::min(skip_space(bytes_, tag.span.end, end), end) : at;
  }

  // Whether a tag holds all words up to `end`.
  [[nodiscard]] bool wraps(const Tag &tag, std::uint32_t end) const {
    const std::string_view rest = bytes_.substr(tag.span.end, end - tag.span.end);
    const auto close = rest.find("</" + std::string(tag.word));
    return close == std::string_view::npos ||
           !has_words(bytes_, {tag.span.end + static_cast<std::uint32_t>(close), end});
  }

  // `end` before the tags there that carry no words.
  [[nodiscard]] std::uint32_t before_tags(std::uint32_t begin, std::uint32_t end) const {
    for (int guard = 0; guard < 40; ++guard) {
      const Tag tag = read_tag_before(bytes_, begin, end);
      const Tag open = tag.closing ? read_tag_before(bytes_, begin, tag.span.begin) : Tag{};
      const bool anchor = open.is() && !open.closing && open.name == tag.name;
      if (!tag.is() || anchor || !(tag.is_block() || tag.name == TagName::span)) {
        return end;
      }
      end = trim_end(bytes_, begin, tag.span.begin);
    }
    return end;
  }

  // The box of a task list with the blank after it: "[ ] ", "[x] ".
  [[nodiscard]] std::uint32_t box_size(std::uint32_t at, std::uint32_t end) const {
    const std::string_view box = bytes_.substr(at, std::min<std::size_t>(4, end - at));
    return box == "[ ] " || box == "[x] " || box == "[X] " ? 4 : 0;
  }

  // A heading's level at `at`: one to six # before white space or the end.
  [[nodiscard]] std::uint32_t hashes(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t level = 0;
    while (at + level < end && bytes_[at + level] == '#') {
      ++level;
    }
    const std::uint32_t after = at + level;
    const bool separated = after == end || skip_space(bytes_, after, end) > after || bytes_[after] == '<';
    return level <= 6 && separated ? level : 0;
  }

  [[nodiscard]] std::uint32_t without_closing_hashes(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t at = end;
    while (at > begin && bytes_[at - 1] == '#') {
      --at;
    }
    return at < end && at > begin && is_blank_byte(bytes_[at - 1]) ? trim_end(bytes_, begin, at) : end;
  }

  // "## Title {#title .unnumbered}", as Pandoc and kramdown name headings.
  [[nodiscard]] std::uint32_t without_attributes(std::uint32_t begin, std::uint32_t end) const {
    if (bytes_[end - 1] != '}') {
      return end;
    }
    const auto open = bytes_.substr(begin, end - begin).rfind('{');
    const std::uint32_t at = begin + static_cast<std::uint32_t>(open);
    const bool attributes = open != std::string_view::npos && open > 1 && bytes_[at - 1] == ' ' &&
                            (bytes_[at + 1] == '#' || bytes_[at + 1] == '.' || bytes_[at + 1] == ':' ||
                             bytes_.substr(at, end - at) == "{-}");
    return attributes ? trim_end(bytes_, begin, at) : end;
  }

  // A hard line break is a backslash at the end.
  [[nodiscard]] std::uint32_t without_break(std::uint32_t begin, std::uint32_t end) const {
    const bool breaks = end - begin > 1 && bytes_[end - 1] == '\\' && bytes_[end - 2] != '\\';
    return breaks ? trim_end(bytes_, begin, end - 1) : end;
  }

  void block_kind(Line &line) {
    const std::string_view content = text(line);
    switch (content[0]) {
      case '|':
        if (content.find('|', 1) != std::string_view::npos) {
          line.kind = is_table_rule(content) ? LineKind::table_rule : LineKind::table_row;
        }
        break;
      case '!':
        if (is_images_only(content)) {
          line.kind = LineKind::image;
        }
        break;
      case '[':
        if (is_footnote(content)) {
          line.kind = LineKind::footnote;
        } else if (is_reference(content)) {
          line.kind = LineKind::reference;
        }
        break;
      case '{':
        if (content.size() > 2 && content[1] == ':' && content.back() == '}') {
          line.kind = LineKind::marker;
        } else if (is_page_rule(content)) {
          line.kind = LineKind::rule;
        }
        break;
      case '=':
        if (is_underline(content)) {
          line.kind = LineKind::underline;
        }
        break;
      default:
        break;
    }
  }

  // What depends on the lines before: front matter, fences, long comments, Setext underlines.
  void in_context(Line &line, std::uint32_t index) {
    const std::string_view raw = bytes_.substr(line.span.begin, line.span.size());
    if (in_front_matter_ || (index == 0 && utf8::trim(raw) == "---" && closes_front_matter())) {
      in_front_matter_ = index == 0 || utf8::trim(raw) != "---";
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

  [[nodiscard]] bool closes_front_matter() const {
    const std::uint32_t last = std::min<std::uint32_t>(source_.line_count(), 200);
    bool quoted = false;  // title: "in quotes that close on a later line"
    for (std::uint32_t i = 1; i < last; ++i) {
      const std::string_view raw = utf8::trim(source_.slice(source_.line(i)));
      if (raw == "---") {
        return i > 1;
      }
      // Keys, list entries and folded lines only; anything else was a rule and a document.
      if (!quoted && !raw.empty() && raw.find(':') == std::string_view::npos && raw[0] != '-' &&
          source_.slice(source_.line(i))[0] != ' ') {
        return false;
      }
      const auto quote = quoted ? 0 : raw.find(": \"");
      quoted = quote != std::string_view::npos && (raw.empty() || raw.back() != '"' || raw.size() == quote + 3);
    }
    return false;
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
    const bool long_text = !lines_[first].starts_block || (mark[0] == '-' && length > 240);
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
  LineParts parts_;
  std::vector<Line> lines_;
  std::uint32_t number_ = 0;   // of the line that is read
  std::uint32_t refused_ = 0;  // up to where a table is but a way to set the page
  bool in_front_matter_ = false;
  bool in_comment_ = false;
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
  read_pipe_tables(bytes, lines, tables);
  relate_rows(bytes, lines, tables);
  return lines;
}

std::vector<Line> read_lines(const Source &source, InputFormat format) {
  Tables tables;
  return read_lines(source, format, tables);
}

std::uint32_t line_at(const std::vector<Line> &lines, std::uint32_t offset) {
  const auto after = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::uint32_t byte, const Line &line) { return byte < line.span.begin; });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - lines.begin(), 1) - 1);
}

}  // namespace celac
