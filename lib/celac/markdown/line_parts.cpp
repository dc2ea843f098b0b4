#include "celac/markdown/line_parts.hpp"

#include <algorithm>
#include <utility>

#include "celac/markdown/marks.hpp"

namespace celac {

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
  part_.depth = depth_;
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
      depth_ = static_cast<std::uint16_t>(opens ? std::min(depth_ + 1, 60) : std::max(depth_ - 1, 0));
      entry_ = false;
      break;
    case TagName::entry:
      entry_ = opens;
      break;
    case TagName::centre:
    case TagName::paragraph:
      centred_ = opens && tag_style(bytes_, tag).centred;
      break;
    default:
      break;
  }
}

bool LineParts::is_page_mark(const Tag &tag) const {
  return tag.name == TagName::rule ||
         bytes_.substr(tag.span.begin, tag.span.size()).find("page-break") != std::string_view::npos;
}

}  // namespace celac
