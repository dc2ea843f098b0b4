#include "celac/outline/lines/lost_marks.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "celac/labels/label.hpp"
#include "celac/outline/blocks/block.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

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

void find_lost_marks(const Source &source, std::vector<Line> &lines, InputFormat format) {
  LostMarks(source, lines, format).run();
}

}  // namespace celac
