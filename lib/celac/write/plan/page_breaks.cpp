#include "celac/write/plan/page_breaks.hpp"

#include <algorithm>

namespace celac {
namespace {

bool is_break(std::string_view kind) { return kind == "page-break" || kind == "page-number"; }

// The blank of `text` that is nearest to `offset`.
std::size_t nearest_blank(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const auto after = std::min(text.find_first_of(" \n", offset), text.size());
  const auto found = text.rfind(' ', offset);
  const std::size_t before = found == std::string_view::npos ? 0 : found;
  return offset - before < after - offset ? before : after;
}

}  // namespace

PageBreaks::PageBreaks(const Plan &plan) {
  bool run = false;  // one break, shown by several pieces of furniture
  std::uint32_t end = 0;
  for (const Furniture &furniture : plan.furniture) {
    if (!is_break(furniture.kind) || furniture.at.bytes.empty()) {
      continue;
    }
    const Span span = furniture.at.bytes.front();
    run = !breaks_.empty() && span.begin <= end + 4;
    end = furniture.at.bytes.back().end;
    if (!run) {
      breaks_.push_back(span.begin);
    }
  }
}

bool PageBreaks::before(std::uint32_t begin) {
  const std::size_t asked = next_;
  while (next_ < breaks_.size() && breaks_[next_] < begin) {
    ++next_;
  }
  return next_ > asked;
}

std::vector<std::size_t> PageBreaks::within(std::string_view text, const Location &at) {
  std::vector<std::size_t> out;
  if (at.bytes.empty()) {
    return out;
  }
  while (next_ < breaks_.size() && breaks_[next_] < at.bytes.back().end) {
    std::size_t after = 0;  // bytes of the text after the break; what joins two spans is a blank
    for (const Span &span : at.bytes) {
      after += span.begin >= breaks_[next_] ? span.size() + 1U : 0U;
    }
    const std::size_t offset = after > text.size() ? 0 : text.size() - after + 1;
    const std::size_t blank = nearest_blank(text, offset > 0 ? offset - 1 : 0);
    if (out.empty() || out.back() != blank) {
      out.push_back(blank);
    }
    ++next_;
  }
  return out;
}

}  // namespace celac
