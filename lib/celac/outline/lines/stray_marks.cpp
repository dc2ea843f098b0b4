#include "celac/outline/lines/stray_marks.hpp"

#include <utility>

#include "celac/labels/label.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/prose/sentence.hpp"
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

// The bytes of the mark before the words of `line`, with the blanks behind it; 0 if that is no mark of a list as it is
// printed: tags part entries whatever they say, and parts of one line have no line end that a mark could follow.
std::uint8_t size_of_mark(const Source &source, const Line &line, const Line &above) {
  constexpr std::size_t longest = 8;  // bytes
  const std::string_view mark = utf8::trim(source.slice({line.span.begin, line.content.begin}));
  if (line.number == above.number || mark.empty() || mark.size() > longest ||
      mark.find_first_of(" \t\n\r<>") != std::string_view::npos) {
    return 0;
  }
  const auto begin = static_cast<std::uint32_t>(mark.data() - source.bytes().data());
  const std::uint32_t size = line.content.begin - begin;
  return size <= UINT8_MAX ? static_cast<std::uint8_t>(size) : std::uint8_t{0};
}

}  // namespace

void drop_stray_marks(const Source &source, std::vector<Line> &lines, InputFormat format) {
  constexpr std::size_t shortest_open = 15;  // bytes
  bool judged = false;                       // nearly no document has a line to judge it by
  const auto goes_on = [&](std::size_t i) {
    return i < lines.size() && is_entry(lines[i]) && starts_lower(content_of(source, lines[i])) &&
           !may_start_label(source.bytes(), lines[i].content);
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool blank = lines[i - 1].kind == LineKind::blank && i > 1;
    const Line &above = lines[i - (blank ? 2 : 1)];
    if (!goes_on(i) || goes_on(i + 1) || above.kind != LineKind::text || above.heading != 0) {
      continue;
    }
    const std::uint8_t mark = size_of_mark(source, lines[i], above);
    const std::string_view open = content_of(source, above);
    if (mark == 0 || open.size() < shortest_open || ends_entry(open) || open.back() == ',') {
      continue;
    }
    if (!std::exchange(judged, true) && !start_with_capitals(source, lines, format)) {
      return;
    }
    Line &line = lines[i];
    line.bullet = false;
    line.starts_block = blank;
    if (!blank) {  // what may become a text of its own keeps its mark
      line.span.begin = line.content.begin;
      line.stray = mark;
    }
  }
}

}  // namespace celac
