#include "celac/markdown/tags.hpp"

#include <algorithm>
#include <array>

#include "celac/markdown/marks.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

struct Known {
  std::string_view word;
  TagName name;
};

constexpr std::array known = {
    Known{"b", TagName::bold},
    Known{"strong", TagName::bold},
    Known{"i", TagName::italic},
    Known{"em", TagName::italic},
    Known{"u", TagName::underlined},
    Known{"span", TagName::span},
    Known{"font", TagName::span},
    Known{"small", TagName::span},
    Known{"big", TagName::span},
    Known{"label", TagName::span},
    Known{"button", TagName::span},
    Known{"nobr", TagName::span},
    Known{"wbr", TagName::span},
    Known{"img", TagName::image},
    Known{"br", TagName::line_break},
    Known{"p", TagName::paragraph},
    Known{"div", TagName::paragraph},
    Known{"section", TagName::paragraph},
    Known{"article", TagName::paragraph},
    Known{"header", TagName::paragraph},
    Known{"footer", TagName::paragraph},
    Known{"main", TagName::paragraph},
    Known{"aside", TagName::paragraph},
    Known{"nav", TagName::paragraph},
    Known{"figure", TagName::paragraph},
    Known{"figcaption", TagName::paragraph},
    Known{"blockquote", TagName::paragraph},
    Known{"address", TagName::paragraph},
    Known{"details", TagName::paragraph},
    Known{"summary", TagName::paragraph},
    Known{"html", TagName::paragraph},
    Known{"body", TagName::paragraph},
    Known{"center", TagName::centre},
    Known{"ul", TagName::list},
    Known{"ol", TagName::list},
    Known{"dl", TagName::list},
    Known{"li", TagName::entry},
    Known{"dt", TagName::entry},
    Known{"dd", TagName::entry},
    Known{"hr", TagName::rule},
    Known{"pagebreak", TagName::rule},
    Known{"table", TagName::table},
    Known{"tr", TagName::row},
    Known{"td", TagName::cell},
    Known{"th", TagName::cell},
    Known{"thead", TagName::table_part},
    Known{"tbody", TagName::table_part},
    Known{"tfoot", TagName::table_part},
    Known{"colgroup", TagName::table_part},
    Known{"col", TagName::table_part},
    Known{"caption", TagName::table_part},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool equal(std::string_view word, std::string_view lower_case) {
  return word.size() == lower_case.size() &&
         std::equal(word.begin(), word.end(), lower_case.begin(), [](char a, char b) { return lower(a) == b; });
}

bool contains(std::string_view text, std::string_view lower_case) {
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

void name_tag(Tag &tag) {
  if (tag.word.size() == 2 && lower(tag.word[0]) == 'h' && tag.word[1] >= '1' && tag.word[1] <= '6') {
    tag.name = TagName::heading;
    tag.level = static_cast<std::uint8_t>(tag.word[1] - '0');
    return;
  }
  const auto *const found = std::find_if(known.begin(), known.end(),
                                         [&](const Known &one) { return equal(tag.word, one.word); });
  tag.name = found == known.end() ? TagName::other : found->name;
}

// A tag at an end of a line that can be left out of its content. Those that mark words stay, for they are read as the
// marks of Markdown are; but an empty one (an icon) marks none.
bool carries_no_words(const Tag &tag) {
  return tag.is_block() || tag.name == TagName::span || tag.name == TagName::comment;
}

}  // namespace

Tag read_tag(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
  Tag tag;
  const std::uint32_t limit = std::min(end, at + longest_tag);
  if (bytes.substr(at, 4) == "<!--") {
    const auto close = bytes.substr(at, end - at).find("-->");
    if (close != std::string_view::npos) {
      tag.span = {at, at + static_cast<std::uint32_t>(close) + 3};
      tag.name = TagName::comment;
    }
    return tag;
  }
  std::uint32_t i = at + 1;
  tag.closing = i < limit && bytes[i] == '/';
  i += tag.closing ? 1 : 0;
  const std::uint32_t word = i;
  while (i < limit && (is_letter(bytes[i]) || (i > word && bytes[i] >= '0' && bytes[i] <= '9'))) {
    ++i;
  }
  tag.word = bytes.substr(word, i - word);
  if (tag.word.empty() || i == limit ||
      (bytes[i] != '>' && bytes[i] != '/' && !is_blank_byte(bytes[i]) && bytes[i] != '\n')) {
    return {};
  }
  for (char quote = '\0'; i < limit; ++i) {
    const char c = bytes[i];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '>') {
      tag.span = {at, i + 1};
      tag.closed = bytes[i - 1] == '/';
      name_tag(tag);
      return tag;
    } else if (c == '<') {
      break;
    } else if ((c == '"' || c == '\'') && bytes[i - 1] == '=') {
      quote = c;
    }
  }
  return {};
}

Tag read_tag_before(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t reach = 400;
  if (end <= begin + 2 || bytes[end - 1] != '>') {
    return {};
  }
  const std::uint32_t from = std::max(begin, end > reach ? end - reach : 0U);
  const auto open = bytes.substr(from, end - from).rfind('<');
  if (open == std::string_view::npos) {
    return {};
  }
  const Tag tag = read_tag(bytes, from + static_cast<std::uint32_t>(open), end);
  return tag.span.end == end ? tag : Tag{};
}

TagStyle tag_style(std::string_view bytes, const Tag &tag) {
  const std::string_view text = bytes.substr(tag.span.begin, tag.span.size());
  TagStyle style;
  style.bold = tag.name == TagName::bold;
  style.italic = tag.name == TagName::italic;
  style.underlined = tag.name == TagName::underlined;
  style.centred = tag.name == TagName::centre;
  if (text.find('=') == std::string_view::npos) {
    return style;
  }
  style.bold = style.bold || contains(text, "font-weight: bold") || contains(text, "font-weight:bold") ||
               contains(text, "font-weight: 700") || contains(text, "font-weight:700");
  style.italic = style.italic || contains(text, "font-style: italic") || contains(text, "font-style:italic");
  style.underlined = style.underlined || contains(text, "underline");
  style.centred = style.centred || contains(text, "align=\"center\"") || contains(text, "align=center") ||
                  contains(text, "text-align: center") || contains(text, "text-align:center");
  return style;
}

std::uint32_t skip_literal(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
  if (bytes[at] == '\\') {
    return std::min(at + 2, end);
  }
  if (bytes[at] != '`') {
    return at;
  }
  std::uint32_t open = at;
  while (open < end && bytes[open] == '`') {
    ++open;
  }
  const std::uint32_t size = open - at;
  for (std::uint32_t i = open; i < end;) {
    std::uint32_t run = 0;
    while (i + run < end && bytes[i + run] == '`') {
      ++run;
    }
    if (run == size) {
      return i + run;
    }
    i += run + 1;
  }
  return open;  // no code: the marks are words
}

bool has_words(std::string_view bytes, Span range) {
  for (std::uint32_t at = skip_space(bytes, range.begin, range.end); at < range.end;) {
    const Tag tag = bytes[at] == '<' ? read_tag(bytes, at, range.end) : Tag{};
    const auto c = utf8::decode(bytes, at);
    if (!tag.is() && !utf8::is_space(c.code) && !utf8::is_invisible(c.code)) {
      return true;
    }
    at = skip_space(bytes, tag.is() ? tag.span.end : at + c.size, range.end);
  }
  return false;
}

Span without_tags(std::string_view bytes, Span range) {
  for (;;) {
    range.begin = std::min(skip_space(bytes, range.begin, range.end), range.end);
    const Tag tag = !range.empty() && bytes[range.begin] == '<' ? read_tag(bytes, range.begin, range.end) : Tag{};
    const Tag close = tag.name == TagName::italic && !tag.closing && tag.span.end < range.end &&
                              bytes[tag.span.end] == '<'
                          ? read_tag(bytes, tag.span.end, range.end)
                          : Tag{};
    const bool empty = close.closing && close.name == tag.name;
    if (!tag.is() || !(carries_no_words(tag) || empty)) {
      break;
    }
    range.begin = empty ? close.span.end : tag.span.end;
  }
  for (;;) {
    range.end = trim_end(bytes, range.begin, range.end);
    const Tag tag = read_tag_before(bytes, range.begin, range.end);
    if (!tag.is() || !carries_no_words(tag)) {
      return range;
    }
    range.end = tag.span.begin;
  }
}

}  // namespace celac
