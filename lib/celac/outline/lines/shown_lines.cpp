#include "celac/outline/lines/shown_lines.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "celac/labels/label.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

ShownLines::ShownLines(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts,
                       LineLabels &labels, InputFormat format, bool whole)
    : source_(source), lines_(lines), facts_(facts), labels_(labels), format_(format), whole_(whole) {
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

bool ShownLines::opens_series(std::uint32_t i) {
  const auto labels = labels_.of(i, lines_[i].content);
  return !labels.empty() && labels[0].word == Word::none && labels[0].count > 0 && labels[0].last().value == 1 &&
         labels[0].last().suffix == 0;
}

ShownLines::RunningLabel ShownLines::running_label(std::uint32_t i) {
  const auto labels = labels_.of(i, lines_[i].content);
  if (labels.empty() || labels[0].count != 1) {
    return {};
  }
  const auto kind = static_cast<std::uint32_t>(labels[0].word) * 256U + static_cast<std::uint32_t>(labels[0].style);
  return {kind + 1, labels[0].last().value, labels[0].word != Word::none};
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

namespace {

// What stands before the colon of "Lead agency: Harbour Office"; empty for other lines.
std::string_view field_name(std::string_view text) {
  constexpr std::size_t longest = 40;  // bytes
  const auto colon = text.substr(0, longest).find(": ");
  const bool name = colon != std::string_view::npos &&
                    text.substr(0, colon).find_first_of("0123456789*_.,;<[") == std::string_view::npos;
  return name ? text.substr(0, colon) : std::string_view{};
}

}  // namespace

std::vector<bool> find_field_lines(const ShownLines &lines) {
  std::vector<std::string_view> names(lines.size());
  std::unordered_map<std::string_view, std::uint32_t> counts;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines.is_words(i)) {
      names[i] = field_name(lines.text(i));
      if (!names[i].empty()) {
        ++counts[names[i]];
      }
    }
  }
  const auto beside = [&](std::uint32_t a, std::uint32_t b) { return counts[names[a]] > 1 && counts[names[b]] > 1; };
  std::vector<bool> fields;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (const std::uint32_t below = names[i].empty() ? ShownLines::none : lines.below(i);
        below != ShownLines::none && beside(i, below)) {
      fields.resize(lines.size());
      fields[i] = fields[below] = true;
    }
  }
  return fields;
}

}  // namespace celac
