#include "celac/outline/furniture/listed_titles.hpp"

#include <algorithm>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t least_letters = 4;
constexpr std::size_t longest_title = 200;  // bytes

// Without leaders, the page and the marks of a table at the end.
std::string_view without_page(std::string_view text) {
  for (;;) {
    text = text.substr(0, text.find_last_not_of(" .0123456789") + 1);  // nearly always
    text = text.substr(0, end_before_page_mark(text, text.size()));
    const auto c = utf8::decode_before(text, text.size());
    if (c.size == 0 || utf8::is_letter(c.code) || c.code == U')' || c.code == U'"' || c.code == U'”') {
      return text;
    }
    text.remove_suffix(c.size);
  }
}

// [I. Trade](#i-trade): what the link shows.
std::string_view shown(std::string_view entry) {
  const auto target = entry.find("](");
  return entry.substr(0, 1) == "[" && target != std::string_view::npos ? entry.substr(1, target - 1) : entry;
}

}  // namespace

ListedTitles::ListedTitles(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts) {
  const auto add = [&](std::vector<std::uint64_t> &shapes, std::string_view entry) {
    const std::string_view title = without_page(entry);
    const Shape shape = shape_of(title);
    if (shape.letters >= least_letters && title.size() <= longest_title) {
      shapes.push_back(shape.hash);
      ends_.resize(shape_ends);
      ends_[ends_of_shape(title)] = true;
      longest_ = std::max(longest_, title.size());
    }
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (facts[i].furniture != FurnitureKind::contents) {
      continue;
    }
    last_ = i;
    const std::string_view entry = shown(content_of(source, lines[i]));
    add(entries_, entry);
    const auto begin = static_cast<std::uint32_t>(entry.data() - source.bytes().data());
    const Span span{begin, begin + static_cast<std::uint32_t>(entry.size())};
    std::uint32_t last = span.begin;
    for (const Label &label : read_labels(source.bytes(), span, InputFormat::markdown)) {
      if (const std::uint32_t rest = std::min(label.rest, span.end); rest != last) {
        add(titles_, source.slice({rest, span.end}));
        last = rest;
      }
    }
  }
  std::sort(entries_.begin(), entries_.end());
  std::sort(titles_.begin(), titles_.end());
}

ListedTitles::Found ListedTitles::find(std::string_view line) const {
  constexpr std::size_t marks = 24;  // bytes, of emphasis and white space
  if (ends_.empty() || line.size() > longest_ + marks) {
    return Found::nowhere;
  }
  const std::string_view title = without_page(line);
  if (!ends_[ends_of_shape(title)]) {
    return Found::nowhere;
  }
  const std::uint64_t hash = shape_of(title).hash;
  const auto among = [&](const std::vector<std::uint64_t> &shapes) {
    return std::binary_search(shapes.begin(), shapes.end(), hash);
  };
  return among(entries_) ? Found::entry : among(titles_) ? Found::title : Found::nowhere;
}

}  // namespace celac
