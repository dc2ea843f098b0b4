#include "celac/outline/furniture/furniture.hpp"

#include <algorithm>

#include "celac/outline/furniture/contents.hpp"
#include "celac/outline/furniture/file_head.hpp"
#include "celac/outline/furniture/foot_notes.hpp"
#include "celac/outline/furniture/letterheads.hpp"
#include "celac/outline/furniture/page_feet.hpp"
#include "celac/outline/furniture/page_numbers.hpp"
#include "celac/outline/furniture/running_heads.hpp"
#include "celac/outline/furniture/section_heads.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

class Facts {
 public:
  Facts(const Source &source, const std::vector<Line> &lines, const Tables &tables)
      : source_(source), lines_(lines), tables_(tables), facts_(lines.size()) {}

  std::vector<LineFact> run() {
    mark_file_head(source_, lines_, facts_);
    mark_page_numbers(source_, lines_, facts_);
    mark_page_feet(source_, lines_, facts_);
    page_breaks();
    mark_running_heads(source_, lines_, near_, facts_);
    mark_section_heads(source_, lines_, facts_);
    mark_letterheads(source_, lines_, facts_);
    mark_contents(source_, lines_, tables_, facts_);
    mark_foot_notes(source_, lines_, facts_);
    return std::move(facts_);
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return content_of(source_, lines_[i]); }
  [[nodiscard]] bool is_text(std::size_t i) const { return celac::is_text(lines_[i], facts_[i]); }

  // Runs of blank lines, form feeds, rules and images are where pages ended.
  void page_breaks() {
    near_.assign(lines_.size(), false);
    std::size_t i = 0;
    std::size_t above = 0;  // after the last text
    while (i < lines_.size()) {
      if (is_text(i) || lines_[i].kind == LineKind::table_row) {
        if (lines_[i].form_feed || lines_[i].anchored) {
          gap_edges(above, i);
        }
        above = ++i;
        continue;
      }
      // A gap: everything up to the next text. It is a page break if anything in it says so.
      std::size_t end = i;
      std::size_t blanks = 0;
      bool page = false;
      for (; end < lines_.size() && !is_text(end) && lines_[end].kind != LineKind::table_row; ++end) {
        const Line &line = lines_[end];
        blanks += line.kind == LineKind::blank ? 1U : 0U;
        page = page || line.form_feed || line.kind == LineKind::rule || line.kind == LineKind::image ||
               line.kind == LineKind::comment || line.anchored || facts_[end].furniture == FurnitureKind::page_number;
      }
      if (page || blanks >= page_gap) {
        gap_edges(i, end);
      }
      i = end;
    }
  }

  void gap_edges(std::size_t begin, std::size_t end) {
    // Heads stand within two lines of the break; a head may itself be two lines.
    for (std::size_t k = 0; k < 2; ++k) {
      if (begin > k && is_text(begin - 1 - k)) {
        near_[begin - 1 - k] = true;
      }
      if (end + k < lines_.size() && is_text(end + k)) {
        near_[end + k] = true;
      }
    }
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  const Tables &tables_;
  std::vector<LineFact> facts_;
  std::vector<bool> near_;
};

}  // namespace

std::vector<LineFact> read_line_facts(const Source &source, const std::vector<Line> &lines, const Tables &tables) {
  return Facts(source, lines, tables).run();
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
