#include "celac/markdown/lines.hpp"

#include <algorithm>

#include "celac/markdown/list_marks.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class Scanner {
 public:
  Scanner(const Source &source, InputFormat format)
      : source_(source), bytes_(source.bytes()), format_(format), list_marks_(source) {}

  std::vector<Line> run() {
    lines_.reserve(source_.line_count());
    for (std::uint32_t i = 0; i < source_.line_count(); ++i) {
      lines_.push_back(scan(source_.line(i)));
      Line &line = lines_.back();
      if (format_ == InputFormat::markdown) {
        in_context(line, i);
      }
      hand_on_marks(line);
      line.starts_block = starts_block(i);
    }
    return std::move(lines_);
  }

 private:
  // A glyph alone on its line marks the next paragraph: converters part them.
  void hand_on_marks(Line &line) {
    constexpr std::uint32_t most = 40;
    if (line.kind != LineKind::text) {
      return;
    }
    if (list_marks_.is_lone_glyph(bytes_, line.content.begin, line.content.end)) {
      line.kind = LineKind::invisible;
      lone_marks_ = std::min(lone_marks_ + 1, most);
    } else if (line.bullet || line.heading != 0) {
      lone_marks_ = 0;
    } else if (lone_marks_ > 0 && (lines_.size() < 2 || lines_[lines_.size() - 2].kind != LineKind::text)) {
      line.bullet = true;
      --lone_marks_;
    }
  }

  Line scan(Span span) {
    Line line;
    line.span = span;
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
    if (const auto size = list_marks_.size(bytes_, line.content.begin, line.content.end); size > 0) {
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
    if (bytes_[at] == '<') {
      const BlockTag tag = read_block_tag(bytes_, at, end);
      if (tag.open > at) {
        line.heading = tag.heading;
        line.content = {tag.open, tag.close};
        if (line.content.empty()) {
          line.kind = LineKind::invisible;
          return;
        }
        at = tag.open;
        end = tag.close;
      }
    }
    for (int guard = 0; guard < 16 && at < end; ++guard) {
      const char c = bytes_[at];
      const std::uint32_t anchor = c == '<' ? skip_anchor(bytes_, at, end) : at;
      if (anchor != at) {
        line.anchored = true;
        at = skip_space(bytes_, anchor, end);
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
      const std::uint32_t size = list_marks_.size(bytes_, at, end);
      if (size == 0 || line.heading != 0) {
        break;
      }
      line.bullet = true;
      at += size;
      at += box_size(at, end);
    }
    line.content = {
        at, line.heading == 0 ? without_break(at, end) : without_closing_hashes(at, without_attributes(at, end))};
    if (line.content.empty()) {
      line.kind = LineKind::invisible;
      return;
    }
    drop_invisible(line);
    block_kind(line);
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
      line = Line{line.span, line.span, LineKind::front_matter};
      return;
    }
    if (in_comment_ || (line.kind == LineKind::text && text(line).substr(0, 4) == "<!--")) {
      const auto from = in_comment_ ? 0 : raw.find("<!--");
      const auto close = raw.find("-->", from);
      in_comment_ = close == std::string_view::npos;
      line = Line{line.span, line.span, LineKind::comment};
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
        line = Line{line.span, line.span, LineKind::code};
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
    for (std::uint32_t i = index + 1; i < std::min(source_.line_count(), index + 12); ++i) {
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
  ListMarks list_marks_;
  std::uint32_t lone_marks_ = 0;  // glyphs on lines of their own whose texts are still to come
  std::vector<Line> lines_;
  bool in_front_matter_ = false;
  bool in_comment_ = false;
  bool in_fence_ = false;
  bool in_pages_ = false;  // after ```markdown
  std::string_view fence_;
};

}  // namespace

std::vector<Line> read_lines(const Source &source, InputFormat format) { return Scanner(source, format).run(); }

}  // namespace celac
