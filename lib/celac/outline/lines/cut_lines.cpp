#include "celac/outline/lines/cut_lines.hpp"

#include <string_view>
#include <utility>

#include "celac/text/utf8.hpp"

namespace celac {

void cut_lines(const Source &source, const std::vector<LineCut> &cuts, std::vector<Line> &lines) {
  if (cuts.empty()) {
    return;
  }
  const auto place_of = [&](std::string_view words) {
    return static_cast<std::uint32_t>(words.data() - source.bytes().data());
  };
  std::vector<Line> parts;
  parts.reserve(lines.size() + cuts.size());
  auto cut = cuts.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line rest = lines[i];
    for (; cut != cuts.end() && cut->line == i; ++cut) {
      Line part = rest;
      part.span.end = cut->at;
      const std::string_view words = utf8::trim(source.slice({part.content.begin, cut->at}));
      part.content.end = place_of(words) + static_cast<std::uint32_t>(words.size());
      parts.push_back(part);
      rest.span.begin = cut->at;
      rest.content.begin = place_of(utf8::trim(source.slice({cut->at, rest.content.end})));
      rest.starts_block = rest.starts_block || cut->starts_block;
      rest.bullet = rest.form_feed = rest.anchored = false;
    }
    parts.push_back(rest);
  }
  lines = std::move(parts);
}

}  // namespace celac
