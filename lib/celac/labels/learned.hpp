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

  /// Teaches itself from the starts of `lines`.
  static Learned from(std::string_view bytes, const std::vector<Line> &lines);

 private:
  friend class Teacher;

  std::vector<std::string> words_;  // sorted; the place is what tells their Words apart
  std::vector<std::string> stems_;  // sorted
};

}  // namespace celac
