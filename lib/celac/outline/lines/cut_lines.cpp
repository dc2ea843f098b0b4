#include "celac/outline/lines/cut_lines.hpp"

#include <string_view>
#include <utility>

#include "celac/text/utf8.hpp"

namespace celac {

std::vector<std::uint32_t> cut_lines(const Source &source, const std::vector<LineCut> &cuts, std::vector<Line> &lines) {
  if (cuts.empty()) {
    return {};
  }
  const auto place_of = [&](std::string_view words) {
    return static_cast<std::uint32_t>(words.data() - source.bytes().data());
  };
  std::vector<Line> parts;
  parts.reserve(lines.size() + cuts.size());
  std::vector<std::uint32_t> now;
  auto cut = cuts.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    now.push_back(static_cast<std::uint32_t>(parts.size()));
    Line rest = lines[i];
    for (; cut != cuts.end() && cut->line == i; ++cut) {
      Line part = rest;
      part.span.end = cut->at;
      const std::string_view words = utf8::trim(source.slice({part.content.begin, cut->at}));
      part.content.end = place_of(words) + static_cast<std::uint32_t>(words.size());
      parts.push_back(part);
      rest.span.begin = cut->at;
      rest.content.begin = place_of(utf8::trim(source.slice({cut->at, rest.content.end})));
      rest.starts_block = rest.starts_block || cut->starts_block || cut->inner;
      rest.inner = cut->inner;
      rest.heading = cut->inner ? std::uint8_t{0} : rest.heading;
      rest.bullet = rest.form_feed = rest.anchored = false;
    }
    parts.push_back(rest);
  }
  now.push_back(static_cast<std::uint32_t>(parts.size()));
  lines = std::move(parts);
  return now;
}

}  // namespace celac
