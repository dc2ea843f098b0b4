#include "celac/outline/furniture/spared_numbers.hpp"

#include <algorithm>

#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"

namespace celac {
namespace {

class Spared {
 public:
  Spared(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts)
      : source_(source), lines_(lines), facts_(facts) {}

  void run() {
    spare_section_numbers();
    spare_item_numbers();
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return content_of(source_, lines_[i]); }
  [[nodiscard]] bool is_text(std::size_t i) const { return celac::is_text(lines_[i], facts_[i]); }

  // "1" right above a title, "2" above another, and so on from one, or from one again: these number
  // sections, not pages.
  void spare_section_numbers() {
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> run;
    std::vector<std::uint64_t> titles;
    std::uint32_t last = 0;
    bool all_count_below = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::size_t title = facts_[i].furniture == FurnitureKind::page_number ? title_below(i) : 0;
      if (title == 0) {
        continue;
      }
      // The number before it may be hidden by what a page left.
      if (facts_[i].page != last + 1 && facts_[i].page != last + 2 && facts_[i].page != 1) {
        return;
      }
      last = facts_[i].page;
      all_count_below = all_count_below && counts_below(title, last);
      run.push_back(i);
      titles.push_back(shape_of(text(title)).hash);
    }
    std::sort(titles.begin(), titles.end());
    if (run.size() >= (all_count_below ? 1 : fewest) &&
        std::adjacent_find(titles.begin(), titles.end()) == titles.end()) {
      for (const std::size_t i : run) {
        facts_[i] = {};
      }
    }
  }

  // Whether the first label below line `title` is dotted and goes on from `value`: "2", "Harbours", "2.1 Open the
  // quays".
  [[nodiscard]] bool counts_below(std::size_t title, std::uint32_t value) const {
    std::size_t at = title + 1;
    while (at < lines_.size() && !is_text(at)) {
      ++at;
    }
    if (at == lines_.size()) {
      return false;
    }
    const auto labels = read_labels(source_.bytes(), lines_[at].content, InputFormat::markdown);
    return !labels.empty() && labels[0].count > 1 && labels[0].path[labels[0].count - 2U].value == value &&
           labels[0].last().value == 1;
  }

  // The line of the title that digits at line `i` stand over, without a blank line, both as headings or in bold, or
  // with numbers below that take them up; 0 for none.
  [[nodiscard]] std::size_t title_below(std::size_t i) const {
    if (text(i).find_first_not_of("0123456789*_ ") != std::string_view::npos) {
      return 0;
    }
    std::size_t at = i + 1;
    constexpr std::size_t farthest = 16;  // lines, of a page break between them
    const auto is_marked = [this](std::size_t line) { return lines_[line].heading != 0 || text(line).front() == '*'; };
    const bool marked = is_marked(i);
    while (at < lines_.size() && at < i + farthest && !is_text(at)) {
      if (facts_[at].furniture == FurnitureKind::page_number && facts_[at].page == facts_[i].page) {
        return 0;  // that one is nearer
      }
      ++at;
    }
    const bool found = at < lines_.size() && is_text(at) && text(at).size() < too_long_for_title &&
                       (marked ? is_marked(at) : lines_[at].heading == 0);
    if (!found || !first_is_upper(text(at)) || ends_sentence(text(at))) {
      return 0;
    }
    const bool goes_on = at + 1 < lines_.size() && is_text(at + 1) && starts_lower(text(at + 1));
    const bool alone = i == 0 || !is_text(i - 1);
    const bool close = alone && (at == i + 1 || marked);
    return goes_on || (!close && !counts_below(at, facts_[i].page)) ? 0 : at;
  }

  // "1" / "Open the gate." / "2" / "Close the sluice.": right above words, and they start again at one, as no pages do.
  void spare_item_numbers() {
    const auto over_words = [this](std::size_t i) {
      return facts_[i].doubtful && (i == 0 || lines_[i - 1].kind == LineKind::blank) && i + 1 < lines_.size() &&
             lines_[i + 1].kind == LineKind::text && first_is_upper(text(i + 1));
    };
    std::vector<std::size_t> run;
    std::size_t starts = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (facts_[i].furniture == FurnitureKind::page_number && over_words(i)) {
        starts += !run.empty() && facts_[run.back()].page == 1 && facts_[i].page == 2 ? 1U : 0U;
        run.push_back(i);
      }
    }
    for (const std::size_t i : run) {
      facts_[i] = starts > 1 ? LineFact{} : facts_[i];
    }
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  std::vector<LineFact> &facts_;
};

}  // namespace

void restore_label_numbers(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts) {
  Spared(source, lines, facts).run();
}

}  // namespace celac
