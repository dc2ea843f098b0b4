#include "celac/outline/lines/wrap.hpp"

#include <algorithm>

#include "celac/outline/blocks/tight_lists.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t least_wrapped = 4;  // fewer lines say nothing

}  // namespace

Wrap measure_wrap(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts) {
  std::vector<std::uint32_t> widths;
  std::size_t going_on = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line &next = lines[i + 1];
    const bool contents = facts[i].furniture == FurnitureKind::contents ||
                          facts[i + 1].furniture == FurnitureKind::contents;
    if (lines[i].kind == LineKind::text && next.kind == LineKind::text && !next.starts_block && !contents) {
      going_on += may_be_entry(content_of(source, next)) ? 0U : 1U;
      widths.push_back(
          static_cast<std::uint32_t>(utf8::count(source.slice({lines[i].span.begin, lines[i].content.end}))));
    }
  }
  if (widths.size() < least_wrapped) {
    return {0, going_on >= least_wrapped};
  }
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return {*at, going_on >= least_wrapped};
}

}  // namespace celac
