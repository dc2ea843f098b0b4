#include "celac/markdown/lone_marks.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class LoneMarks {
 public:
  LoneMarks(std::string_view bytes, const ListMarks &marks, std::vector<Line> &lines)
      : bytes_(bytes), marks_(marks), lines_(lines) {}

  void run() {
    constexpr std::size_t most = 40;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Line &line = lines_[i];
      if (line.kind != LineKind::text) {
        continue;
      }
      if (marks_.is_lone_glyph(bytes_, line.content.begin, line.content.end)) {
        line.kind = LineKind::invisible;
        waiting_ = std::min(waiting_ + 1, most);
      } else if (line.bullet || line.heading != 0) {
        waiting_ = 0;
      } else if (waiting_ > 0 && (i == 0 || lines_[i - 1].kind != LineKind::text)) {
        hand_on(i);
      }
    }
  }

 private:
  // To the paragraph that starts at line `first`.
  void hand_on(std::size_t first) {
    std::size_t end = first + 1;
    while (end < lines_.size() && lines_[end].kind == LineKind::text && !lines_[end].starts_block &&
           !marks_.is_lone_glyph(bytes_, lines_[end].content.begin, lines_[end].content.end)) {
      ++end;
    }
    const auto capitals = static_cast<std::size_t>(std::count_if(
        lines_.begin() + static_cast<std::ptrdiff_t>(first) + 1, lines_.begin() + static_cast<std::ptrdiff_t>(end),
        [&](const Line &line) { return opens(line); }));
    lines_[first].bullet = lines_[first].starts_block = true;
    --waiting_;
    const bool all = capitals > 0 && capitals == waiting_;
    const bool all_but_one = capitals > 1 && capitals + 1 == waiting_;
    for (std::size_t i = first + 1; i < end && (all || all_but_one); ++i) {
      if (opens(lines_[i])) {
        lines_[i].bullet = lines_[i].starts_block = true;
        --waiting_;
      }
    }
  }

  [[nodiscard]] bool opens(const Line &line) const {
    return utf8::is_upper(utf8::decode(bytes_, line.content.begin).code);
  }

  std::string_view bytes_;
  const ListMarks &marks_;
  std::vector<Line> &lines_;
  std::size_t waiting_ = 0;  // glyphs whose texts are still to come
};

}  // namespace

void hand_on_lone_marks(std::string_view bytes, const ListMarks &marks, std::vector<Line> &lines) {
  LoneMarks(bytes, marks, lines).run();
}

}  // namespace celac
