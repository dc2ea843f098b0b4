#include "celac/outline/lines/false_marks.hpp"

#include <algorithm>
#include <utility>

#include "celac/labels/label.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool is_entry(const Line &line) { return line.bullet && line.kind == LineKind::text && line.heading == 0; }

// `line` stops in the middle of a sentence, after so many bytes at least.
bool is_open(const Source &source, const Line &line, std::size_t shortest) {
  const std::string_view words = content_of(source, line);
  return line.kind == LineKind::text && line.heading == 0 && words.size() >= shortest && !ends_entry(words) &&
         words.back() != ',';
}

// Whether three of four entries start with a capital, or their words behind a label do.
bool start_with_capitals(const Source &source, const std::vector<Line> &lines, InputFormat format) {
  constexpr std::size_t least_entries = 5;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const Line &line : lines) {
    if (!is_entry(line)) {
      continue;
    }
    const auto labels = read_labels(source.bytes(), line.content, format);
    const std::string_view words = source.slice(
        {labels.empty() ? line.content.begin : labels[0].rest, line.content.end});
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
  if (line.number == above.number || mark.size() > longest ||
      mark.find_first_of(" \t\n\r<>") != std::string_view::npos) {
    return 0;
  }
  const auto begin = static_cast<std::uint32_t>(mark.data() - source.bytes().data());
  const std::uint32_t size = line.content.begin - begin;
  return mark.empty() || size > UINT8_MAX ? std::uint8_t{0} : static_cast<std::uint8_t>(size);
}

// Where the only mark of the line stands, if it is a dash and blanks; else where its content starts.
std::uint32_t dash_of(std::string_view bytes, const Line &line) {
  const std::string_view marks = bytes.substr(line.span.begin, line.content.begin - line.span.begin);
  const auto first = marks.find_first_not_of(' ');
  const std::string_view mark = marks.substr(std::min(first, marks.size()), marks.find_last_not_of(' ') + 1 - first);
  return mark == "-" || mark == "–" ? line.span.begin + static_cast<std::uint32_t>(first) : line.content.begin;
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
    if (!goes_on(i) || goes_on(i + 1)) {
      continue;
    }
    Line &line = lines[i];
    const bool blank = lines[i - 1].kind == LineKind::blank && i > 1;
    const Line &above = lines[i - (blank ? 2 : 1)];
    const std::uint8_t mark = size_of_mark(source, line, above);
    if (mark == 0 || !is_open(source, above, shortest_open)) {
      continue;
    }
    if (!std::exchange(judged, true) && !start_with_capitals(source, lines, format)) {
      return;
    }
    line.bullet = false;
    line.starts_block = blank;
    if (!blank) {  // what may become a text of its own keeps its mark
      line.span.begin = line.content.begin;
      line.stray = mark;
    }
  }
}

void keep_wrapped_dashes(const Source &source, std::vector<Line> &lines, std::uint32_t wrap_width, InputFormat format) {
  constexpr std::size_t shortest_open = 40;  // bytes
  const std::string_view bytes = source.bytes();
  for (std::size_t i = 1; wrap_width > 0 && i < lines.size(); ++i) {
    Line &entry = lines[i];
    const Line &above = lines[i - 1];
    if (!is_entry(entry) || above.bullet || !is_open(source, above, shortest_open)) {
      continue;
    }
    const bool next_bullet = i + 1 < lines.size() && lines[i + 1].bullet;
    const std::uint32_t mark = dash_of(bytes, entry);
    if (!next_bullet && mark != entry.content.begin && !breaks_early(bytes, above, entry, wrap_width) &&
        read_labels(bytes, entry.content, format).empty()) {
      entry.content.begin = mark;
      entry.bullet = false;
      entry.starts_block = false;
    }
  }
}

}  // namespace celac
