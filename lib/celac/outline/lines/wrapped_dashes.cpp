#include "celac/outline/lines/wrapped_dashes.hpp"

#include "celac/labels/label.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

// Where the only mark of the line stands, if it is a dash; else where its content starts.
std::uint32_t dash_of(std::string_view bytes, const Line &line) {
  std::uint32_t at = line.content.begin;
  while (at > line.span.begin && bytes[at - 1] == ' ') {
    --at;
  }
  const bool en = at >= line.span.begin + 3 && bytes.substr(at - 3, 3) == "–";
  const bool dash = en || (at > line.span.begin && bytes[at - 1] == '-');
  const std::uint32_t mark = dash ? at - (en ? 3U : 1U) : line.content.begin;
  return bytes.substr(line.span.begin, mark - line.span.begin).find_first_not_of(' ') == std::string_view::npos
             ? mark
             : line.content.begin;
}

}  // namespace

void keep_wrapped_dashes(const Source &source, std::vector<Line> &lines, std::uint32_t wrap_width, InputFormat format) {
  const std::string_view bytes = source.bytes();
  for (std::size_t i = 1; wrap_width > 0 && i < lines.size(); ++i) {
    Line &entry = lines[i];
    const Line &above = lines[i - 1];
    if (!entry.bullet || entry.kind != LineKind::text || entry.heading != 0 || above.kind != LineKind::text ||
        above.heading != 0 || above.bullet) {
      continue;
    }
    const bool next_bullet = i + 1 < lines.size() && lines[i + 1].bullet;
    const std::string_view before = source.slice(above.content);
    const std::uint32_t mark = dash_of(bytes, entry);
    if (next_bullet || before.size() < 40 || mark == entry.content.begin || before.back() == ',' ||
        ends_entry(before) || breaks_early(bytes, above, entry, wrap_width) ||
        !read_labels(bytes, entry.content, format).empty()) {
      continue;
    }
    entry.content.begin = mark;
    entry.bullet = false;
    entry.starts_block = false;
  }
}

}  // namespace celac
