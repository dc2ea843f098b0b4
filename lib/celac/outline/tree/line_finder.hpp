#pragma once
// The lines of bytes that are asked for in rising order nearly always: the look starts from the last answer.

#include <cstdint>

#include "celac/text/source.hpp"

namespace celac {

class LineFinder {
 public:
  explicit LineFinder(const Source &source) : source_(source) {}

  /// The line, from 1, that holds byte `offset`.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) {
    constexpr int farthest = 8;
    const auto begins_by = [&](std::uint32_t line) { return source_.line_begin(line) <= offset; };
    for (int step = 0; step < farthest && begins_by(last_); ++step) {
      if (last_ + 1 >= source_.line_count() || !begins_by(last_ + 1)) {
        return last_ + 1;
      }
      ++last_;
    }
    last_ = source_.line_of(offset);
    return last_ + 1;
  }

 private:
  const Source &source_;
  std::uint32_t last_ = 0;  // from 0
};

}  // namespace celac
