#include <algorithm>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"

namespace celac {
namespace {

class Spared : PageLines {
 public:
  explicit Spared(const PageLines &lines) : PageLines(lines) {}

  void run() {
    spare_section_numbers();
    spare_item_numbers();
  }

 private:
  // "1" right above a title, "2" above another, and so on from one, or from one again: these number
  // sections, not pages.
  void spare_section_numbers() {
    constexpr std::size_t fewest = 3;
    std::vector<std::size_t> run;
    std::vector<std::uint64_t> titles;
    std::uint32_t last = 0;
    bool all_count_below = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::size_t title = is_page_number(i) ? title_below(i) : 0;
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
    const auto labels = this->labels(at);
    return !labels.empty() && labels[0].count > 1 && labels[0].path[labels[0].count - 2U].value == value &&
           labels[0].last().value == 1;
  }

  // The line of the title that digits at line `i` stand over, without a blank line, both as headings or in bold, or
  // with numbers below that take them up; 0 for none.
  [[nodiscard]] std::size_t title_below(std::size_t i) const {
    if (text(i).find_first_not_of("0123456789*_ ") != std::string_view::npos) {
      return 0;
    }
    constexpr std::size_t farthest = 16;  // lines, of a page break between them
    const auto is_marked = [this](std::size_t at) { return line(at).heading != 0 || text(at).front() == '*'; };
    const bool marked = is_marked(i);
    std::size_t at = i + 1;
    while (at < i + farthest && at < size() && !is_text(at)) {
      if (is_page_number(at) && facts_[at].page == facts_[i].page) {
        return 0;  // that one is nearer
      }
      ++at;
    }
    if (!is_text(at) || text(at).size() >= too_long_for_title || is_marked(at) != marked || !first_is_upper(text(at)) ||
        ends_sentence(text(at)) || starts_lower(text(at + 1))) {
      return 0;
    }
    const bool close = !is_text(i - 1) && (at == i + 1 || marked);
    return close || counts_below(at, facts_[i].page) ? at : 0;
  }

  // "1" / "Open the gate." / "2" / "Close the sluice.": right above words, and they start again at one, as no pages do.
  void spare_item_numbers() {
    const auto over_words = [this](std::size_t i) {
      return facts_[i].doubtful && is_blank(i - 1) && line(i + 1).kind == LineKind::text && first_is_upper(text(i + 1));
    };
    std::vector<std::size_t> run;
    std::size_t starts = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_page_number(i) && over_words(i)) {
        starts += !run.empty() && facts_[run.back()].page == 1 && facts_[i].page == 2 ? 1U : 0U;
        run.push_back(i);
      }
    }
    for (const std::size_t i : run) {
      facts_[i] = starts > 1 ? LineFact{} : facts_[i];
    }
  }
};

}  // namespace

void restore_label_numbers(PageLines lines) { Spared(lines).run(); }

}  // namespace celac
