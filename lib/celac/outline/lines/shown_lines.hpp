#pragma once
// The lines of a document as who looks for headings sees them: which of them are words, what stands above and below one,
// and whether a label starts it. Furniture is looked through.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/lines/line_labels.hpp"
#include "celac/text/source.hpp"

namespace celac {

class ShownLines {
 public:
  /// All are kept by the caller. `facts` say what is furniture, `labels` are those that start the lines, `whole` says
  /// whether each line is a paragraph (wrap.hpp).
  ShownLines(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts,
             LineLabels &labels, InputFormat format, bool whole);

  static constexpr std::uint32_t none = UINT32_MAX;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(lines_.size()); }
  [[nodiscard]] const Line &operator[](std::uint32_t i) const { return lines_[i]; }
  [[nodiscard]] const std::vector<Line> &all() const { return lines_; }
  [[nodiscard]] const Source &source() const { return source_; }
  [[nodiscard]] InputFormat format() const { return format_; }
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return source_.slice(lines_[i].content); }

  [[nodiscard]] bool are_whole() const { return whole_; }

  /// The median width of lines of text, in characters; 0 where there are too few.
  [[nodiscard]] std::uint32_t width() const { return width_; }

  /// The first word of the line after `i` had room on it; false where there is no width.
  [[nodiscard]] bool breaks_early(std::uint32_t i) const;

  /// It ends before four fifths of the width.
  [[nodiscard]] bool is_short(std::uint32_t i) const;

  /// A line of words that no mark makes a heading, an entry or a row.
  [[nodiscard]] bool is_words(std::uint32_t i) const {
    const Line &line = lines_[i];
    return line.kind == LineKind::text && line.heading == 0 && !line.bullet && is_shown(i);
  }
  [[nodiscard]] bool is_shown(std::uint32_t i) const {
    return facts_[i].furniture == FurnitureKind::none || facts_[i].doubtful;
  }

  /// The nearest line of words, entry, row or heading before `i` and after `i`; none where there is none.
  [[nodiscard]] std::uint32_t above(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t below(std::uint32_t i) const;

  /// A label starts the line.
  [[nodiscard]] bool is_labelled(std::uint32_t i) { return !labels_.of(i, lines_[i].content).empty(); }

  /// Its first reading is the first of a series without a word: 1, a, i.
  [[nodiscard]] bool opens_series(std::uint32_t i);

  /// The number of the label that starts the line, and what labels of its series have in common; 0 and 0 for none.
  struct RunningLabel {
    std::uint32_t kind = 0;
    std::uint32_t number = 0;
    bool worded = false;  ///< PART II, not 2.
  };
  [[nodiscard]] RunningLabel running_label(std::uint32_t i);

 private:
  [[nodiscard]] bool has_words(std::uint32_t i) const;
  void measure_width();

  const Source &source_;
  const std::vector<Line> &lines_;
  const std::vector<LineFact> &facts_;
  LineLabels &labels_;
  InputFormat format_;
  bool whole_;
  std::uint32_t width_ = 0;
};

/// "Lead agency: Harbour Office" / "Timeline: within six months" below every action of a plan: fields of a form. They
/// head nothing, however often their names recur. For each line whether it is one: a short name, a colon and a value,
/// beside a line of another such name, both names of several lines. Empty if there is none.
[[nodiscard]] std::vector<bool> find_field_lines(const ShownLines &lines);

}  // namespace celac
