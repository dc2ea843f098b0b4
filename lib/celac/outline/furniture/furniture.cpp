#include "celac/outline/furniture/furniture.hpp"

#include <algorithm>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// The lines within two of where pages ended: runs of blank lines, form feeds, rules and images. A head may itself be two
// lines.
class PageEdges : PageLines {
 public:
  explicit PageEdges(const PageLines &lines) : PageLines(lines), near_(size()) {}

  std::vector<bool> run() {
    std::size_t above = 0;  // after the last text
    for (std::size_t i = 0; i < size();) {
      if (has_words(i)) {
        if (line(i).form_feed || line(i).anchored) {
          mark_edges(above, i);
        }
        above = ++i;
        continue;
      }
      // A gap: everything up to the next text. It is a page break if anything in it says so.
      std::size_t end = i;
      std::size_t blanks = 0;
      bool page = false;
      for (; end < size() && !has_words(end); ++end) {
        blanks += is_blank(end) ? 1U : 0U;
        page = page || parts_pages(end);
      }
      if (page || blanks >= page_gap) {
        mark_edges(i, end);
      }
      i = end;
    }
    return std::move(near_);
  }

 private:
  [[nodiscard]] bool has_words(std::size_t i) const { return is_text(i) || line(i).kind == LineKind::table_row; }

  [[nodiscard]] bool parts_pages(std::size_t i) const {
    const LineKind kind = line(i).kind;
    return line(i).form_feed || line(i).anchored || kind == LineKind::rule || kind == LineKind::image ||
           kind == LineKind::comment || is_page_number(i);
  }

  void mark_edges(std::size_t begin, std::size_t end) {
    for (const std::size_t i : {begin - 1, begin - 2, end, end + 1}) {
      if (is_text(i)) {
        near_[i] = true;
      }
    }
  }

  std::vector<bool> near_;
};

}  // namespace

std::vector<LineFact> read_line_facts(const Source &source, const std::vector<Line> &lines, const Tables &tables) {
  std::vector<LineFact> facts(lines.size());
  const PageLines all(source, lines, facts);
  mark_file_head(all);
  mark_page_numbers(all);
  mark_page_feet(all);
  mark_running_heads(all, PageEdges(all).run());
  mark_section_heads(all);
  mark_letterheads(all);
  mark_contents(all, tables);
  mark_foot_notes(all);
  return facts;
}

void keep_labels_of_cell(std::string_view bytes, Span cell, std::vector<Label> &labels, std::size_t first) {
  const auto heads_words = [&](const Label &label) {
    const bool number = label.delimited || (label.count > 1 && label.word == Word::none);
    const std::string_view words = bytes.substr(label.rest, cell.end - label.rest);
    return number && label.count > 0 && !label.misread &&
           (!label.glued || (label.marked && label.closes) || utf8::is_cjk(utf8::decode(words, 0).code)) &&
           label.last().value < 1000 && first_is_upper(words);
  };
  const auto begin = labels.begin() + static_cast<std::ptrdiff_t>(first);
  labels.erase(std::remove_if(begin, labels.end(),
                              [&](const Label &label) { return label.rest < cell.end && !heads_words(label); }),
               labels.end());
}

std::string_view name(FurnitureKind furniture) {
  static constexpr std::array<std::string_view, 17> names = {
      "",           "page-break", "page-number",  "running-head", "rule",           "comment",
      "page-image", "anchor",     "front-matter", "contents",     "table-head",     "reference",
      "marker",     "fence",      "invisible",    "title",        "byte-order-mark"};
  return names[static_cast<std::size_t>(furniture)];
}

}  // namespace celac
