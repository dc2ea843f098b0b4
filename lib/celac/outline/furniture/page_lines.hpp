#pragma once
// The lines of a document as the passes see them that look for furniture. Lines are asked for by their numbers, 0-based;
// before the first and after the last stand blank ones without end.

#include <string_view>
#include <vector>

#include "celac/labels/label.hpp"
#include "celac/outline/furniture/furniture.hpp"

namespace celac {

class PageLines {
 public:
  /// All are kept by the caller. What `facts` know as furniture is no text, as soon as they know it.
  PageLines(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts)
      : source_(source), lines_(lines), facts_(facts) {}

  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] const Line &line(std::size_t i) const { return i < lines_.size() ? lines_[i] : beyond; }
  [[nodiscard]] std::string_view text(std::size_t i) const { return source_.slice(line(i).content); }
  [[nodiscard]] bool is_blank(std::size_t i) const { return line(i).kind == LineKind::blank; }
  /// It holds words of the document, as far as is known.
  [[nodiscard]] bool is_text(std::size_t i) const {
    return line(i).kind == LineKind::text && facts_[i].furniture == FurnitureKind::none;
  }
  [[nodiscard]] bool is_page_number(std::size_t i) const { return facts_[i].furniture == FurnitureKind::page_number; }
  [[nodiscard]] std::vector<Label> labels(std::size_t i) const {
    return read_labels(source_.bytes(), line(i).content, InputFormat::markdown);
  }
  /// "Article 5", "1. Purpose": a label that closes itself, not a page number before a running head nor a word.
  [[nodiscard]] bool is_labelled(std::size_t i) const { return closes_itself(labels(i)); }

  void mark(std::size_t i, FurnitureKind furniture) { facts_[i] = {furniture, false, 0}; }

 protected:
  [[nodiscard]] static bool closes_itself(const std::vector<Label> &labels) {
    return !labels.empty() && (labels[0].delimited || labels[0].word != Word::none || labels[0].count > 1);
  }

  static constexpr Line beyond{};

  const Source &source_;
  const std::vector<Line> &lines_;
  std::vector<LineFact> &facts_;
};

}  // namespace celac
