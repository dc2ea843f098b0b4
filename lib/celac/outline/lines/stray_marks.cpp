#include "celac/outline/lines/stray_marks.hpp"

#include <algorithm>

#include "celac/labels/label.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool is_entry(const Line &line) { return line.bullet && line.kind == LineKind::text && line.heading == 0; }

// Whether three of four entries start with a capital, or their words behind a label do.
bool start_with_capitals(const Source &source, const std::vector<Line> &lines, InputFormat format) {
  constexpr std::size_t least_entries = 5;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const Line &line : lines) {
    if (!is_entry(line)) {
      continue;
    }
    std::string_view words = content_of(source, line);
    if (may_start_label(source.bytes(), line.content)) {
      const auto labels = read_labels(source.bytes(), line.content, format);
      words = labels.empty() ? words : source.slice({labels[0].rest, line.content.end});
    }
    capitals += first_is_upper(words) ? 1U : 0U;
    small += starts_lower(words) ? 1U : 0U;
  }
  return capitals + small >= least_entries && capitals >= 3 * small;
}

// Tags part entries whatever these say, and parts of one line have no line end that a mark could follow.
bool is_marked(const Source &source, const Line &line, const Line &above) {
  return line.number != above.number &&
         is_printed_mark(utf8::trim(source.slice({line.span.begin, line.content.begin})));
}

}  // namespace

bool is_printed_mark(std::string_view mark) {
  constexpr std::size_t longest = 8;  // bytes
  // A word is none: tags may have parted it from the words behind it.
  const auto letters = std::count_if(mark.begin(), mark.end(), ascii::is_letter);
  return !mark.empty() && mark.size() <= longest && letters <= 1 &&
         mark.find_first_of(" \t\n\r<>") == std::string_view::npos;
}

void drop_stray_marks(const Source &source, std::vector<Line> &lines, InputFormat format) {
  constexpr std::size_t shortest_open = 15;  // bytes
  if (!start_with_capitals(source, lines, format)) {
    return;
  }
  const auto goes_on = [&](std::size_t i) {
    return i < lines.size() && is_entry(lines[i]) && starts_lower(content_of(source, lines[i])) &&
           !may_start_label(source.bytes(), lines[i].content);
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool blank = lines[i - 1].kind == LineKind::blank && i > 1;
    const Line &above = lines[i - (blank ? 2 : 1)];
    if (!goes_on(i) || goes_on(i + 1) || above.kind != LineKind::text || above.heading != 0 ||
        !is_marked(source, lines[i], above)) {
      continue;
    }
    const std::string_view open = content_of(source, above);
    if (open.size() < shortest_open || ends_entry(open) || open.back() == ',') {
      continue;
    }
    Line &line = lines[i];
    line.bullet = false;
    line.starts_block = blank;
    // What may become a text of its own keeps its mark.
    line.span.begin = blank ? line.span.begin : line.content.begin;
  }
}

}  // namespace celac
