#include "celac/outline/lines/line_labels.hpp"

namespace celac {

LineLabels::OfLine LineLabels::read(Span content) {
  OfLine line{content, static_cast<std::uint32_t>(labels_.size()), 0, true, false};
  if (may_start_label(bytes_, content)) {
    line.past_limit = read_labels(bytes_, content, format_, labels_, learned_);
    line.count = static_cast<std::uint32_t>(labels_.size()) - line.first;
  }
  return line;
}

const LineLabels::OfLine *LineLabels::find_next(Span content) {
  while (next_ < lines_.size() && (!lines_[next_].read || lines_[next_].content.begin < content.begin)) {
    ++next_;
  }
  return next_ < lines_.size() && lines_[next_].content == content ? &lines_[next_] : nullptr;
}

}  // namespace celac
