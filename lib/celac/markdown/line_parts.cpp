#include "celac/markdown/line_parts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "celac/markdown/marks.hpp"
#include "celac/text/ascii.hpp"

namespace celac {

namespace {

// What follows `attribute=` and its quotation mark, up to the end of the tag; empty where there is none.
std::string_view value_of(std::string_view bytes, const Tag &tag, std::string_view attribute) {
  const std::string_view text = bytes.substr(tag.span.begin, tag.span.size());
  auto at = text.find(attribute);
  if (at == std::string_view::npos || at == 0 || text[at - 1] > ' ') {
    return {};
  }
  at += attribute.size();
  at += at < text.size() && (text[at] == '"' || text[at] == '\'') ? 1U : 0U;
  return text.substr(at);
}

std::optional<std::uint32_t> number_of(std::string_view bytes, const Tag &tag, std::string_view attribute) {
  constexpr std::size_t most_digits = 5;
  const std::string_view text = value_of(bytes, tag, attribute);
  std::uint32_t value = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && ascii::is_digit(text[digits]) && digits < most_digits; ++digits) {
    value = value * 10 + static_cast<std::uint32_t>(text[digits] - '0');
  }
  return digits == 0 ? std::optional<std::uint32_t>{} : value;
}

}  // namespace

std::vector<LinePart> LineParts::split(Span line) {
  parts_.clear();
  part_ = {line};
  part_.words = false;
  bool comments = true;  // one may close on this line
  for (std::uint32_t at = line.begin; at < line.end;) {
    const char c = bytes_[at];
    if (c == '\\' || c == '`') {
      words();
      at = skip_literal(bytes_, at, line.end);
      continue;
    }
    const bool comment = c == '<' && bytes_.substr(at, 4) == "<!--";
    const Tag tag = c == '<' && (!comment || comments) ? read_tag(bytes_, at, line.end) : Tag{};
    comments = comments && (!comment || tag.is());
    if (const std::uint32_t space = skip_space(bytes_, at, line.end); space > at) {
      at = space;
      continue;
    }
    if (tag.is_block()) {
      block(tag);
    } else if (!tag.is()) {
      words();
    } else if (tag.name == TagName::image) {
      words();
    }
    at = tag.is() ? tag.span.end : at + 1;
  }
  part_.span.end = line.end;
  if (!part_.words && !parts_.empty()) {
    parts_.back().span.end = line.end;
  } else {
    parts_.push_back(part_);
  }
  return std::move(parts_);
}

// The part that is open gets its words, and with them what was said of them.
void LineParts::words() {
  if (part_.words) {
    return;
  }
  part_.words = true;
  part_.heading = heading_;
  part_.goes_on = heading_ != 0 && std::exchange(heading_goes_on_, true);
  part_.entry = std::exchange(entry_, false);
  part_.ordinal = std::exchange(ordinal_, 0);
  part_.ordinal_type = lists_.empty() ? '1' : lists_.back().type;
  part_.depth = static_cast<std::uint16_t>(lists_.size());
  part_.starts = std::exchange(starts_, false);
  part_.centred = centred_;
  broken_ = false;
}

void LineParts::cut(std::uint32_t at) {
  part_.span.end = at;
  parts_.push_back(part_);
  part_ = {{at, at}};
  part_.words = false;
}

void LineParts::block(const Tag &tag) {
  const bool ends = tag.closing || tag.name == TagName::line_break;
  if (part_.words && !ends) {
    cut(tag.span.begin);
  }
  part_.rule = part_.rule || is_page_mark(tag);
  open(tag);
  if (part_.words && ends) {
    cut(tag.span.end);
  }
}

void LineParts::open(const Tag &tag) {
  const bool opens = !tag.closing;
  starts_ = starts_ || tag.name != TagName::line_break || std::exchange(broken_, true);
  switch (tag.name) {
    case TagName::heading:
      heading_ = opens ? tag.level : std::uint8_t{0};
      heading_goes_on_ = false;
      break;
    case TagName::list:
      list(tag);
      break;
    case TagName::entry:
      entry(tag);
      break;
    case TagName::centre:
    case TagName::paragraph:
      centred_ = opens && tag_style(bytes_, tag).centred;
      break;
    default:
      break;
  }
}

void LineParts::list(const Tag &tag) {
  constexpr std::size_t most_lists = 60;
  entry_ = false;
  ordinal_ = 0;
  if (tag.closing) {
    if (!lists_.empty()) {
      lists_.pop_back();
    }
  } else if (lists_.size() < most_lists) {
    const std::string_view type = value_of(bytes_, tag, "type=");
    const char shown = type.empty() ? '1' : type.front();
    // A style may show anything.
    const bool numbered = tag.word == "ol" && std::string_view("1aAiI").find(shown) != std::string_view::npos &&
                          bytes_.substr(tag.span.begin, tag.span.size()).find("style") == std::string_view::npos;
    lists_.push_back({numbered ? number_of(bytes_, tag, "start=").value_or(1) : 0, shown});
  }
}

void LineParts::entry(const Tag &tag) {
  entry_ = !tag.closing;
  ordinal_ = 0;
  if (entry_ && !lists_.empty() && lists_.back().next > 0) {
    ordinal_ = number_of(bytes_, tag, "value=").value_or(lists_.back().next);
    lists_.back().next = ordinal_ + 1;
  }
}

bool LineParts::is_page_mark(const Tag &tag) const {
  return tag.name == TagName::rule ||
         bytes_.substr(tag.span.begin, tag.span.size()).find("page-break") != std::string_view::npos;
}

}  // namespace celac
