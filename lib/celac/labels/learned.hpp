#pragma once
// What one document teaches about its labels: words that stand before running numbers (Criterion 1, Criterion 2 ...),
// whatever the language, and the stems of its codes.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "celac/labels/codes.hpp"
#include "celac/labels/words.hpp"
#include "celac/markdown/lines.hpp"

namespace celac {

class Learned {
 public:
  Learned() = default;

  /// A label word at the start of `text` that the tables do not know.
  [[nodiscard]] FoundWord find_word(std::string_view text) const;

  /// Whether `code`, which stands at the start of `text`, is one of a series, or what such codes start with.
  [[nodiscard]] bool knows(std::string_view text, const Code &code) const;

  /// The code that an entry ends with, behind a dash or in brackets, where the ends of entries count: "... (GV.OC-01)";
  /// empty if there is none.
  [[nodiscard]] std::string_view code_at_end(std::string_view text) const;

  /// Whether the numbers of lists are printed twice: "1. (1) ...", "2. (2) ..." (doubled.hpp).
  [[nodiscard]] bool doubles_numbers() const { return doubles_numbers_; }

  /// Whether numbers set above the line count the paragraphs of articles: "<sup>1</sup> The council ...", as in Swiss laws.
  [[nodiscard]] bool numbers_paragraphs_above() const { return numbers_paragraphs_above_; }

  /// Whether there is anything that labels at the start of lines are read by.
  [[nodiscard]] bool tells_labels() const {
    return !words_.empty() || !stems_.empty() || doubles_numbers_ || numbers_paragraphs_above_;
  }

  /// Teaches itself from the starts of `lines`.
  static Learned from(std::string_view bytes, const std::vector<Line> &lines);

 private:
  friend class Teacher;

  std::vector<std::string> words_;  // sorted; the place is what tells their Words apart
  std::vector<std::string> stems_;  // sorted
  std::vector<std::string> ends_;   // stems of codes at the ends of entries, sorted
  bool doubles_numbers_ = false;
  bool numbers_paragraphs_above_ = false;
};

}  // namespace celac
