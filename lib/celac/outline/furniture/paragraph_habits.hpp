#pragma once
// How a document's paragraphs and labels go, against which lines that come again are held.

#include <cstdint>
#include <optional>
#include <vector>

#include "celac/outline/furniture/repeated_lines.hpp"
#include "celac/outline/lines/surroundings.hpp"

namespace celac {

/// Worked out when it is first asked for.
class ParagraphHabits {
 public:
  /// All are kept by the caller. Lines that are `repeated` are what is in question.
  ParagraphHabits(const std::vector<Line> &lines, const Surroundings &around, const std::vector<bool> &repeated)
      : lines_(lines), around_(around), repeated_(repeated) {}

  /// There is one label between nearly any two of the lines.
  [[nodiscard]] bool has_one_label_between(RepeatedLines group);

  /// At least half of the texts above a label end a sentence.
  [[nodiscard]] bool end_sentences();

 private:
  void count_labels();
  [[nodiscard]] bool is_paragraph_end(std::uint32_t i) const;

  const std::vector<Line> &lines_;
  const Surroundings &around_;
  const std::vector<bool> &repeated_;
  std::vector<std::uint32_t> labels_before_;
  std::optional<bool> punctuated_;
};

}  // namespace celac
