#include "celac/outline/lines/shown_lines.hpp"

#include <algorithm>

#include "celac/labels/label.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

ShownLines::ShownLines(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts,
                       const Learned &learned, InputFormat format, bool whole)
    : source_(source), lines_(lines), facts_(facts), learned_(learned), format_(format), whole_(whole),
      labels_(lines.size()) {
  measure_width();
}

void ShownLines::measure_width() {
  std::vector<std::uint32_t> widths;
  for (std::uint32_t i = 0; i < lines_.size(); ++i) {
    if (is_words(i) && text(i).size() > 30) {
      widths.push_back(static_cast<std::uint32_t>(utf8::count(text(i))));
    }
  }
  if (widths.size() >= 8) {
    const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), at, widths.end());
    width_ = *at;
  }
}

// A line is asked for its own sake and for those of its neighbours, and read once.
const ShownLines::LabelAt &ShownLines::label_at(std::uint32_t i) {
  LabelAt &seen = labels_[i];
  if (seen.read) {
    return seen;
  }
  seen.read = true;
  const Span content = lines_[i].content;
  const auto labels = may_start_label(source_.bytes(), content)
                          ? read_labels(source_.bytes(), content, format_, &learned_)
                          : std::vector<Label>{};
  if (labels.empty()) {
    return seen;
  }
  const Label &label = labels[0];
  seen.labelled = true;
  seen.opens_series = label.word == Word::none && label.count > 0 && label.last().value == 1 &&
                      label.last().suffix == 0;
  if (label.count == 1) {
    const auto kind = static_cast<std::uint32_t>(label.word) * 256U + static_cast<std::uint32_t>(label.style);
    seen.running = {kind + 1, label.last().value, label.word != Word::none};
  }
  return seen;
}

std::uint32_t ShownLines::above(std::uint32_t i) const {
  while (i-- > 0) {
    if (has_words(i)) {
      return i;
    }
  }
  return none;
}

std::uint32_t ShownLines::below(std::uint32_t i) const {
  for (++i; i < lines_.size(); ++i) {
    if (has_words(i)) {
      return i;
    }
  }
  return none;
}

bool ShownLines::breaks_early(std::uint32_t i) const {
  return width_ > 0 && i + 1 < size() && celac::breaks_early(source_.bytes(), lines_[i], lines_[i + 1], width_);
}

bool ShownLines::is_short(std::uint32_t i) const { return utf8::count(text(i)) * 10 < std::size_t{width_} * 8; }

bool ShownLines::has_words(std::uint32_t i) const {
  return (lines_[i].kind == LineKind::text || lines_[i].kind == LineKind::table_row) && is_shown(i);
}

}  // namespace celac
