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
      if (marks_.is_lone_glyph(bytes_, line.content.begin, line.content.end) || is_mark_apart(i)) {
        line.kind = LineKind::invisible;
        if (waiting_.size() < most) {
          waiting_.push_back(line.content.begin);
        }
      } else if (line.bullet || line.heading != 0 || stands_over_heap(i)) {
        waiting_.clear();
      } else if (!waiting_.empty() && (i == 0 || lines_[i - 1].kind != LineKind::text)) {
        hand_on(i);
      }
    }
  }

 private:
  // A dash or a letter of a symbol font between blank lines or below what announces a list, as pdftotext sets the mark of
  // an entry that stands lower by a hair.
  [[nodiscard]] bool is_mark_apart(std::size_t i) const {
    const Line &line = lines_[i];
    return !line.bullet && line.heading == 0 && i > 0 && i + 1 < lines_.size() &&
           lines_[i + 1].kind == LineKind::blank &&
           (lines_[i - 1].kind == LineKind::blank || text(lines_[i - 1]).ends_with(':')) &&
           marks_.is_lone_letter_or_dash(bytes_, line.content.begin, line.content.end);
  }

  // A short phrase and two glyphs or more right below it: their entries come after it, and it heads them.
  [[nodiscard]] bool stands_over_heap(std::size_t i) const {
    constexpr std::size_t longest = 60;  // bytes
    std::size_t glyphs = 0;
    for (std::size_t below = i + 1; below < lines_.size() && glyphs < 2; ++below) {
      const Line &line = lines_[below];
      if (line.kind == LineKind::text && !marks_.is_lone_glyph(bytes_, line.content.begin, line.content.end)) {
        break;
      }
      glyphs += line.kind == LineKind::text ? 1U : 0U;
    }
    return glyphs == 2 && lines_[i].content.size() <= longest && !ends(lines_[i]);
  }

  // To the paragraph that starts at line `first`.
  void hand_on(std::size_t first) {
    std::size_t end = first + 1;
    while (end < lines_.size() && lines_[end].kind == LineKind::text && !lines_[end].starts_block &&
           !marks_.is_lone_glyph(bytes_, lines_[end].content.begin, lines_[end].content.end)) {
      ++end;
    }
    make_entry(lines_[first]);
    // Sentences tell where entries start, or those that end with room for the next word; where entries end without a
    // point, capitals do.
    const std::size_t width = width_of(first, end);
    const auto sentence = [&](std::size_t i) { return opens(lines_[i]) && ends(lines_[i - 1]); };
    const auto short_line = [&](std::size_t i) { return sentence(i) && has_room(lines_[i - 1], lines_[i], width); };
    const auto capital = [&](std::size_t i) { return opens(lines_[i]); };
    if (!part(first, end, sentence) && !part(first, end, short_line) && !part(first, end, capital)) {
      part(first, end, short_line, true);
    }
  }

  void make_entry(Line &line) {
    line.bullet = line.starts_block = true;
    line.mark_apart = waiting_.front();
    waiting_.erase(waiting_.begin());
  }

  // Gives the glyphs that wait to the lines of (first, end) that may start an entry, if they are as many, or one less;
  // `most`: if they are most of many.
  template <typename MayStart>
  bool part(std::size_t first, std::size_t end, MayStart may_start, bool most = false) {
    std::size_t starts = 0;
    for (std::size_t i = first + 1; i < end; ++i) {
      starts += may_start(i) ? 1U : 0U;
    }
    const bool all = starts > 0 && starts == waiting_.size();
    const bool enough = (starts > 1 && starts + 1 == waiting_.size()) ||
                        (most && starts > 3 && starts < waiting_.size() && starts * 4 >= waiting_.size() * 3);
    for (std::size_t i = first + 1; i < end && (all || enough); ++i) {
      if (may_start(i)) {
        make_entry(lines_[i]);
      }
    }
    return all || enough;
  }

  [[nodiscard]] std::string_view text(const Line &line) const {
    return bytes_.substr(line.content.begin, line.content.size());
  }

  // The characters of the longest line.
  [[nodiscard]] std::size_t width_of(std::size_t first, std::size_t end) const {
    std::size_t width = 0;
    for (std::size_t i = first; i < end; ++i) {
      width = std::max(width, utf8::count(text(lines_[i])));
    }
    return width;
  }

  [[nodiscard]] bool has_room(const Line &line, const Line &next, std::size_t width) const {
    const std::string_view words = text(next);
    return utf8::count(text(line)) + 1 + utf8::count(words.substr(0, words.find(' '))) <= width;
  }

  // With a mark that ends a sentence or an entry.
  [[nodiscard]] bool ends(const Line &line) const {
    const std::string_view words = text(line);
    return !words.empty() && (std::string_view(".;:!?").find(words.back()) != std::string_view::npos ||
                              words.ends_with("。") || words.ends_with("；"));
  }

  [[nodiscard]] bool opens(const Line &line) const {
    const char32_t first = utf8::decode(bytes_, line.content.begin).code;
    return utf8::is_upper(first) || first == U'“' || first == U'«';
  }

  std::string_view bytes_;
  const ListMarks &marks_;
  std::vector<Line> &lines_;
  std::vector<std::uint32_t> waiting_;  // bytes where glyphs stand whose texts are still to come
};

}  // namespace

void hand_on_lone_marks(std::string_view bytes, const ListMarks &marks, std::vector<Line> &lines) {
  LoneMarks(bytes, marks, lines).run();
}

}  // namespace celac
