#pragma once
// The labels that start lines. A line is asked for its own sake, for those of its neighbours and again when it opens a
// block, and read once, or twice where the document teaches labels of its own.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "celac/labels/label.hpp"

namespace celac {

class LineLabels {
 public:
  /// What was read at the start of one line.
  struct OfLine {
    Span content;  ///< what was read
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool read = false;
    bool past_limit = false;  ///< a reading was left out, as it has too many components
  };

  /// `labels` is kept by the caller, and takes all that is read.
  explicit LineLabels(std::vector<Label> &labels) : labels_(labels) {}

  /// Before the first line is asked for. `bytes` are kept by the caller.
  void start(std::string_view bytes, InputFormat format, std::size_t line_count) {
    bytes_ = bytes;
    format_ = format;
    restart(line_count);
  }

  /// The lines are others now.
  void restart(std::size_t line_count) {
    lines_.assign(line_count, {});
    labels_.clear();
  }

  /// From here on labels are read as the document teaches. `learned` is kept by the caller.
  void teach(const Learned &learned) {
    learned_ = &learned;
    if (learned.tells_labels()) {
      restart(lines_.size());
    }
  }

  /// The labels that start line `i`, whose words are `content`; good until another line is asked for.
  [[nodiscard]] std::span<const Label> of(std::size_t i, Span content) {
    OfLine &line = lines_[i];
    if (!line.read || line.content != content) {
      line = read(content);
    }
    return {labels_.data() + line.first, line.count};
  }

  /// Reads the start of what is no line of its own.
  [[nodiscard]] OfLine read(Span content);

  /// What was read of `content` as of a line; null if it was not. Asked for in the order of the lines.
  [[nodiscard]] const OfLine *find_next(Span content);

 private:
  std::string_view bytes_;
  InputFormat format_ = InputFormat::markdown;
  const Learned *learned_ = nullptr;
  std::vector<Label> &labels_;
  std::vector<OfLine> lines_;
  std::size_t next_ = 0;  // of find_next()
};

}  // namespace celac
