#include "celac/outline/tree/pages.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

struct Mark {
  std::uint32_t line = 0;
  std::uint32_t page = 0;
  std::optional<bool> opens;  // its page starts here or ended here; nothing for a mark that does not say
};

std::optional<std::uint32_t> number_behind(std::string_view text, std::string_view front) {
  const auto at = text.find(front);
  std::uint32_t value = 0;
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const char *begin = text.data() + at + front.size();
  const auto read = std::from_chars(begin, text.data() + text.size(), value);
  return read.ec == std::errc{} && read.ptr - begin <= 5 ? std::optional(value) : std::nullopt;
}

// {3}------, <span id="page-3-0">, --- end of page=3 ---, <page>3</page>, <!-- page 3 -->
std::optional<Mark> converters_mark(std::string_view raw) {
  struct Form {
    std::string_view front;
    std::optional<bool> opens;
  };
  for (const Form &form :
       {Form{"end of page=", false}, Form{"end of page ", false}, Form{"id=\"page-", true},
        Form{"<page>", std::nullopt}, Form{"<!-- page ", std::nullopt}, Form{"<!-- Page ", std::nullopt},
        Form{"<!-- PAGE ", std::nullopt}, Form{"<!-- page: ", std::nullopt}, Form{"<!-- Page: ", std::nullopt}}) {
    if (const auto page = number_behind(raw, form.front)) {
      return Mark{0, *page, form.opens};
    }
  }
  const std::string_view line = utf8::trim(raw);
  if (line.starts_with('{') && line.ends_with("---")) {
    if (const auto page = number_behind(line, "{")) {
      return Mark{0, *page, true};
    }
  }
  return std::nullopt;
}

// Pages count up; what does not is no page's number.
std::vector<Mark> rising(const std::vector<Mark> &marks) {
  std::vector<Mark> out;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool next = i + 1 < marks.size() && marks[i + 1].page > marks[i].page;
    const bool near = out.empty() ? next || marks.size() == 1
                                  : marks[i].page > out.back().page && marks[i].page <= out.back().page + 20;
    if (near) {
      out.push_back(marks[i]);
    }
  }
  return out;
}

// Whether a form feed stands before any text, up or down from a line.
bool meets_form_feed(const Blocks &blocks, std::uint32_t line, int step) {
  const auto &lines = blocks.lines;
  for (std::int64_t i = line; i >= 0 && i < static_cast<std::int64_t>(lines.size()); i += step) {
    const Line &one = lines[static_cast<std::size_t>(i)];
    const bool own = i == static_cast<std::int64_t>(line);
    // A form feed at the start of a line stands above it.
    if (one.form_feed && !(own && step > 0)) {
      return true;
    }
    if (!own && one.kind != LineKind::blank) {
      return false;
    }
  }
  return false;
}

}  // namespace

PageMap::PageMap(const Source &source, const Blocks &blocks, const Tree &tree) {
  std::vector<bool> furniture(blocks.lines.size());
  for (const FurnitureSpan &span : tree.furniture) {
    for (std::uint32_t line = span.first; line <= span.last && line < furniture.size(); ++line) {
      furniture[line] = true;
    }
  }
  std::vector<Mark> printed;
  std::vector<Mark> converted;
  std::uint32_t first_text = UINT32_MAX;
  for (const Block &block : blocks.blocks) {
    for (std::uint32_t line = block.first; line <= block.last; ++line) {
      const std::string_view raw = source.slice(blocks.lines[line].span);
      if (!furniture[line] || block.furniture == FurnitureKind::title) {
        first_text = std::min(first_text, line);
      }
      if (furniture[line] || blocks.lines[line].anchored) {
        if (auto mark = converters_mark(raw)) {
          mark->line = line;
          converted.push_back(*mark);
          continue;
        }
      }
      if (furniture[line] && block.furniture == FurnitureKind::page_number && block.page > 0) {
        Mark mark{line, block.page, std::nullopt};
        const bool below = meets_form_feed(blocks, line, 1);
        if (below || meets_form_feed(blocks, line, -1)) {
          mark.opens = !below;
        }
        printed.push_back(mark);
      }
    }
  }
  printed = rising(printed);
  const std::vector<Mark> marks = printed.size() >= 2 || converted.empty() ? printed : rising(converted);
  if (marks.empty()) {
    return;
  }
  // Marks of one document stand alike: all over their pages or all below them.
  const auto said = std::find_if(marks.begin(), marks.end(), [](const Mark &mark) { return mark.opens.has_value(); });
  const bool opens = said != marks.end() ? *said->opens : marks.front().line < first_text;
  std::uint32_t from = 0;
  for (const Mark &mark : marks) {
    const Span line = blocks.lines[mark.line].span;
    starts_.push_back({opens ? line.begin : from, mark.page});
    from = line.end;
  }
  if (!opens) {
    starts_.push_back({from, marks.back().page + 1});
  }
}

std::vector<std::uint32_t> PageMap::of(const Location &at) const {
  std::vector<std::uint32_t> pages;
  if (starts_.empty()) {
    return pages;
  }
  const auto page_of = [&](std::uint32_t byte) {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), byte,
                                       [](std::uint32_t value, const Start &start) { return value < start.byte; });
    return next == starts_.begin() ? std::optional<std::uint32_t>{} : std::optional(std::prev(next)->page);
  };
  for (const Span &span : at.bytes) {
    for (const std::uint32_t byte : {span.begin, span.end - 1}) {
      if (const auto page = page_of(byte); page && (pages.empty() || pages.back() < *page)) {
        pages.push_back(*page);
      }
    }
  }
  return pages;
}

}  // namespace celac
