#include "celac/outline/lines/list_marks.hpp"

#include <algorithm>
#include <map>
#include <string_view>
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

// Lists whose marks were lost: lines that end with semicolons, one below the other.
class LostMarks {
 public:
  LostMarks(const Source &source, std::vector<Line> &lines, InputFormat format)
      : source_(source), lines_(lines), format_(format) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i + 1;
      while (is_plain(i) && end < lines_.size() && is_plain(end) && !lines_[end].starts_block) {
        ++end;
      }
      if (end - i > least) {
        read_paragraph(i, end);
      }
      i = end;
    }
  }

 private:
  static constexpr std::size_t least = 3;

  [[nodiscard]] std::string_view text(std::size_t i) const { return content_of(source_, lines_[i]); }

  [[nodiscard]] bool is_plain(std::size_t i) const {
    return lines_[i].kind == LineKind::text && lines_[i].heading == 0 && !lines_[i].bullet;
  }

  [[nodiscard]] bool ends_entry(std::size_t i) const { return text(i).ends_with(';') || text(i).ends_with("；"); }

  [[nodiscard]] bool may_open(std::size_t i) const { return first_is_upper(text(i)); }

  [[nodiscard]] bool is_labelled(std::size_t i) const {
    return !read_labels(source_.bytes(), lines_[i].content, format_).empty();
  }

  // The lines [first, end) of one paragraph.
  void read_paragraph(std::size_t first, std::size_t end) {
    std::vector<std::size_t> entries;
    for (std::size_t i = first + 1; i < end; ++i) {
      if (ends_entry(i - 1) && may_open(i)) {
        entries.push_back(i);
      }
    }
    if (entries.size() < least) {
      return;
    }
    // Above the first semicolon: the first line may announce or head the list.
    const std::size_t opening = first + 1 < entries.front() && !ends_entry(first) && may_open(first + 1) ? first + 1
                                                                                                         : first;
    if (!text(opening).ends_with(':')) {
      entries.insert(entries.begin(), opening);
    }
    const bool labelled = std::any_of(entries.begin(), entries.end(), [&](std::size_t i) { return is_labelled(i); });
    if (labelled || begin_alike(entries)) {
      return;
    }
    for (const std::size_t i : entries) {
      lines_[i].bullet = lines_[i].lost_mark = lines_[i].starts_block = true;
    }
  }

  // "Whereas ...;" / "Whereas ...;"
  [[nodiscard]] bool begin_alike(const std::vector<std::size_t> &entries) const {
    std::map<std::string_view, std::size_t> words;
    std::size_t most = 0;
    for (const std::size_t i : entries) {
      most = std::max(most, ++words[text(i).substr(0, text(i).find(' '))]);
    }
    return most * 2 > entries.size();
  }

  const Source &source_;
  std::vector<Line> &lines_;
  InputFormat format_;
};

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

void find_lost_marks(const Source &source, std::vector<Line> &lines, InputFormat format) {
  LostMarks(source, lines, format).run();
}

}  // namespace celac
