#include "celac/markdown/line_marks.hpp"

#include <algorithm>
#include <string>

#include "celac/markdown/blank_entities.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/markdown/tags.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class LineScanner {
 public:
  LineScanner(std::string_view bytes, InputFormat format, const ListMarks &list_marks)
      : bytes_(bytes), format_(format), list_marks_(list_marks) {}

  Line run(const LinePart &part) {
    const Span span = part.span;
    Line line;
    line.span = span;
    line.heading = part.heading;
    line.bullet = part.entry;
    line.ordinal = part.ordinal;
    line.ordinal_type = part.ordinal_type;
    line.starts_block = part.starts || (part.heading != 0 && !part.goes_on);
    line.centred = part.centred;
    std::uint32_t at = span.begin;
    if (at == 0 && bytes_.substr(0, 3) == "\xEF\xBB\xBF") {
      at = 3;
    }
    const std::uint32_t end = trim_end(bytes_, at, span.end);
    line.starts_block = line.starts_block || is_indented_twice(at, end);
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

 private:
  [[nodiscard]] std::string_view text(const Line &line) const {
    return bytes_.substr(line.content.begin, line.content.size());
  }

  // Two wide blanks, in Markdown as entities, too: so Chinese prints the first line of a paragraph.
  [[nodiscard]] bool is_indented_twice(std::uint32_t at, std::uint32_t end) const {
    for (int blanks = 0; blanks < 2; ++blanks) {
      const auto printed = utf8::decode(bytes_.substr(0, end), at);
      const BlankEntity entity = format_ == InputFormat::markdown ? read_blank_entity(bytes_, at, end) : BlankEntity{};
      const char32_t code = entity.code == 0 ? printed.code : entity.code;
      if (at >= end || (code != U'\u3000' && code != U'\u2003')) {
        return false;
      }
      at = entity.code == 0 ? at + printed.size : entity.end;
    }
    return true;
  }

  void plain_marks(Line &line) {
    if (is_rule(text(line))) {
      line.kind = LineKind::rule;
      return;
    }
    leave_frame(line);
    if (const auto size = list_marks_.size(bytes_, line.content.begin, line.content.end); size > 0) {
      line.bullet = true;
      line.content.begin += size;
    }
    drop_invisible(line);
  }

  // "| Decision 3 |": the one cell of a row is the frame that a word processor had around a text.
  void leave_frame(Line &line) const {
    const std::string_view raw = text(line);
    if (raw.size() < 3 || raw.front() != '|' || raw.back() != '|' || raw.find('|', 1) != raw.size() - 1) {
      return;
    }
    const Span inside = {line.content.begin + 1, line.content.end - 1};
    const std::uint32_t begin = skip_space(bytes_, inside.begin, inside.end);
    if (begin < inside.end) {
      line.content = {begin, trim_end(bytes_, begin, inside.end)};
      line.starts_block = true;
    }
  }

  void drop_invisible(Line &line) {
    std::uint32_t at = line.content.begin;
    while (at < line.content.end && (static_cast<unsigned char>(bytes_[at]) >= 0xC2 || bytes_[at] == '&')) {
      if (bytes_[at] == '&') {
        const std::uint32_t blank = past_blank_entity(bytes_, at, line.content.end);
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
      if (const std::uint32_t blank = past_blank_entity(bytes_, at, end); blank != at) {
        at = skip_space(bytes_, blank, end);
        continue;
      }
      if (c == '#' && bytes_.substr(at + 1, 1) != ".") {
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
    const TagStyle style = tag.closing ? TagStyle{} : tag_style(bytes_, tag);
    const bool any = style.bold || style.italic || style.underlined || style.centred;
    if (any && wraps(tag, end)) {
      line.bold = line.bold || style.bold;
      line.italic = line.italic || style.italic;
      line.underlined = line.underlined || style.underlined;
      line.centred = line.centred || style.centred;
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
    return level <= 6 && (separated || level >= 2) ? level : 0;  // one # glued to a word is a tag
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
    if (open == std::string_view::npos || open == 0) {
      return end;
    }
    const std::uint32_t at = begin + static_cast<std::uint32_t>(open);
    const std::string_view inside = bytes_.substr(at + 1, end - at - 2);
    const bool named = inside.size() > 1 && std::string_view("#.:").find(inside[0]) != std::string_view::npos;
    const bool valued = !inside.empty() && ascii::is_letter(inside[0]) && inside.find('=') != std::string_view::npos;
    const bool attributes = valued || (open > 1 && bytes_[at - 1] == ' ' && (named || inside == "-"));
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
        } else if (content == "[TOC]" || content == "[toc]" || content == "[[toc]]" || content == "[[_TOC_]]") {
          line.kind = LineKind::marker;
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
      case ':':
        if (content.starts_with(":::")) {  // of a box, in many dialects
          line.kind = LineKind::marker;
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

  std::string_view bytes_;
  InputFormat format_;
  const ListMarks &list_marks_;
};

}  // namespace

Line scan_line(std::string_view bytes, InputFormat format, const ListMarks &list_marks, const LinePart &part) {
  return LineScanner(bytes, format, list_marks).run(part);
}

}  // namespace celac
