#include "celac/outline/furniture.hpp"

#include <algorithm>

#include "celac/outline/contents.hpp"
#include "celac/outline/page_number.hpp"
#include "celac/outline/sentence.hpp"
#include "celac/outline/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest_head = 160;  // bytes; running heads are short
constexpr std::uint32_t page_gap = 4;        // that many blank lines are a page break

class Facts {
 public:
  Facts(const Source &source, const std::vector<Line> &lines) : source_(source), lines_(lines), facts_(lines.size()) {}

  std::vector<LineFact> run() {
    page_numbers();
    printers_lines();
    page_breaks();
    running_heads();
    mark_contents(source_, lines_, facts_);
    return std::move(facts_);
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return content_of(source_, lines_[i]); }
  [[nodiscard]] std::string_view raw(std::size_t i) const { return utf8::trim(source_.slice(lines_[i].span)); }
  [[nodiscard]] bool is_text(std::size_t i) const {
    return lines_[i].kind == LineKind::text && facts_[i].aside == Aside::none;
  }

  void page_numbers() {
    std::uint32_t previous = 0;
    std::size_t previous_line = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].kind != LineKind::text || lines_[i].content.size() > 60) {
        continue;
      }
      const auto number = read_page_number(raw(i));
      if (!number) {
        continue;
      }
      facts_[i] = {Aside::page_number, !number->certain, number->value};
      // Numbers that count up page by page prove one another.
      if (previous != 0 && number->value == previous + 1) {
        facts_[i].doubtful = false;
        facts_[previous_line].doubtful = false;
      }
      previous = number->value;
      previous_line = i;
    }
  }

  // Printers' lines around a page number: dates, times, sheet numbers. A heading among them may be a running head.
  void printers_lines() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (facts_[i].aside != Aside::page_number || facts_[i].doubtful) {
        continue;
      }
      for (std::size_t k = i; k-- > 0 && is_text(k) && only_digits(text(k));) {
        facts_[k] = {Aside::page_number, false, 0};
      }
      std::size_t k = i + 1;
      for (; k < lines_.size() && lines_[k].kind == LineKind::text && only_digits(text(k)); ++k) {
        facts_[k] = {Aside::page_number, false, 0};
      }
      if (k > i + 1 && k < lines_.size() && is_text(k) && text(k).size() < 40 && !ends_sentence(text(k))) {
        facts_[k] = {Aside::running_head, true, 0};
      }
    }
  }

  static bool only_digits(std::string_view text) {
    return text.size() < 24 && text.find_first_not_of("0123456789-:/. ") == std::string_view::npos &&
           !(text.size() < 5 && text.back() == '.');
  }

  // Runs of blank lines, form feeds, rules and images are where pages ended.
  void page_breaks() {
    near_.assign(lines_.size(), false);
    std::size_t i = 0;
    while (i < lines_.size()) {
      if (is_text(i) || lines_[i].kind == LineKind::table_row) {
        near_[i] = near_[i] || lines_[i].form_feed || lines_[i].anchored;
        ++i;
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
               line.kind == LineKind::comment || line.anchored || facts_[end].aside == Aside::page_number;
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

  struct Occurrence {
    std::uint64_t hash;
    std::uint32_t line;
  };

  void running_heads() {
    while (first_text_ + 1 < lines_.size() && !is_text(first_text_)) {
      ++first_text_;
    }
    std::vector<Occurrence> occurrences;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      // Nearly all lines end a sentence or are too long; no head does.
      if (!is_text(i) || lines_[i].content.size() > longest_head || source_.bytes()[lines_[i].content.end - 1] == '.') {
        continue;
      }
      const Shape shape = shape_of(text(i));
      if (shape.letters >= 4) {
        occurrences.push_back({shape.hash, i});
      } else if (text(i).size() >= 6 && utf8::trim(text(i)).find_first_of("0123456789") != std::string_view::npos) {
        // "21-18345 (E)", a printer's number: alike to the letter, for digits are all it has.
        occurrences.push_back({std::hash<std::string_view>{}(text(i)), i});
      }
    }
    std::sort(occurrences.begin(), occurrences.end(), [](const Occurrence &a, const Occurrence &b) {
      return a.hash != b.hash ? a.hash < b.hash : a.line < b.line;
    });
    for (std::size_t begin = 0; begin < occurrences.size();) {
      std::size_t end = begin + 1;
      while (end < occurrences.size() && occurrences[end].hash == occurrences[begin].hash) {
        ++end;
      }
      if (end - begin >= 2) {
        judge(&occurrences[begin], end - begin);
      }
      begin = end;
    }
  }

  // A repeated line is a running head if it nearly always stands at a page's edge or cuts a sentence.
  void judge(const Occurrence *group, std::size_t size) {
    std::size_t edges = 0;
    std::size_t cut = 0;
    bool numbered_alike = true;
    // "Chapter I" comes again under every part, and under it a title: that cuts nothing.
    const bool labelled = is_labelled(group[0].line);
    for (std::size_t k = 0; k < size; ++k) {
      const std::uint32_t i = group[k].line;
      const bool cutting = cuts(i) && (!labelled || goes_on_lower(i));
      cut += cutting ? 1U : 0U;
      edges += near_[i] || cutting ? 1U : 0U;
      numbered_alike = numbered_alike && text(i) == text(group[0].line);
    }
    // Labelled lines alike but for their numbers (Article 1, Article 2 ...) are the plan itself.
    if (!numbered_alike && labelled) {
      return;
    }
    const bool first_is_title = may_be_title(group[0].line) && !cuts(group[0].line);
    // A plain line that comes again and again and once cut a sentence is one wherever it stands.
    const bool plain_line = lines_[group[1].line].heading == 0 && text(group[1].line).front() != '*' &&
                            !ends_sentence(text(group[1].line)) && !lines_[group[1].line].bullet &&
                            (!labelled || cut * 2 > size);
    const std::size_t needed = size == 2 ? 2 : size - size / 4 - (first_is_title ? 1 : 0);
    const bool enough = plain_line && cut > 0 && size + cut >= 3 + (first_is_title ? 1U : 0U);
    if (!enough && (edges < needed || (size == 2 && cut == 0))) {
      return;
    }
    for (std::size_t k = 0; k < size; ++k) {
      const std::uint32_t i = group[k].line;
      // The first may be the title that the later ones repeat, or the heading they were taken from.
      if (k == 0 && (first_is_title || !(enough || near_[i] || cuts(i)))) {
        if (!first_is_title && !labelled && size >= 4) {
          // One that comes again under other headings is nobody's; else the numbering tells whether it heads anything.
          facts_[i] = {Aside::running_head, !spans_headings(i, group[size - 1].line), 0};
        }
        continue;
      }
      facts_[i] = {Aside::running_head, false, 0};
    }
  }

  // Whether headings of its own level or above, alike in nothing, stand between two occurrences of a heading.
  [[nodiscard]] bool spans_headings(std::uint32_t first, std::uint32_t last) const {
    const std::uint8_t level = lines_[first].heading;
    if (level == 0) {
      return false;
    }
    const std::uint64_t own = shape_of(text(first)).hash;
    std::size_t others = 0;
    for (std::uint32_t i = first + 1; i < last && others < 2; ++i) {
      const bool heads = is_text(i) && lines_[i].heading != 0 && lines_[i].heading <= level;
      others += heads && shape_of(text(i)).hash != own ? 1U : 0U;
    }
    return others >= 2;
  }

  // Among the first lines, and no sentence before it.
  [[nodiscard]] bool may_be_title(std::uint32_t line) const {
    for (std::uint32_t i = first_text_; i < line; ++i) {
      if (i >= first_text_ + 4 || (is_text(i) && ends_sentence(text(i)))) {
        return false;
      }
    }
    return true;
  }

  // "Article 5", "1. Purpose": a label that closes itself, not a page number before a running head.
  [[nodiscard]] bool is_labelled(std::size_t i) const {
    if (!may_start_label(source_.bytes(), lines_[i].content)) {
      return false;
    }
    const auto labels = read_labels(source_.bytes(), lines_[i].content, Manner::markdown);
    return !labels.empty() && (labels[0].delimited || labels[0].word != Word::none || labels[0].count > 1);
  }

  // The next text goes on in lower case: a sentence was surely cut.
  [[nodiscard]] bool goes_on_lower(std::size_t i) const {
    std::size_t after = i + 1;
    while (after < lines_.size() && !is_text(after)) {
      ++after;
    }
    return after < lines_.size() && starts_lower(text(after));
  }

  // A line in the middle of a table, or between its end and a heading.
  [[nodiscard]] bool between_rows(std::size_t i) const {
    std::size_t before = i;
    while (before > 0 && lines_[before - 1].kind == LineKind::blank) {
      --before;
    }
    std::size_t after = i + 1;
    while (after < lines_.size() && lines_[after].kind == LineKind::blank) {
      ++after;
    }
    return before > 0 && after < lines_.size() && lines_[before - 1].kind == LineKind::table_row &&
           (lines_[after].kind == LineKind::table_row || lines_[after].heading != 0);
  }

  // The text before stopped in mid-sentence and goes on behind the line: in lower case, or at least without a label.
  [[nodiscard]] bool cuts(std::uint32_t i) const {
    std::size_t before = i;
    while (before > 0 && i - before < 16 && !(before < i && is_text(before))) {
      --before;
    }
    std::size_t after = i + 1;
    while (after < lines_.size() && after - i < 16 && !is_text(after)) {
      ++after;
    }
    if (between_rows(i)) {
      return true;
    }
    if (before >= i || !is_text(before) || after >= lines_.size() || !is_text(after) || lines_[before].heading != 0 ||
        ends_sentence(text(before))) {
      return false;
    }
    if (starts_lower(text(after))) {
      return true;
    }
    const bool bold = text(before).front() == '*' && text(before).back() == '*';
    const bool title = bold || text(before).size() < 30 || lines_[after].heading != 0 || lines_[after].bullet;
    return !title && !is_labelled(after) && shape_of(text(before)).hash != shape_of(text(i)).hash;
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  std::vector<LineFact> facts_;
  std::vector<bool> near_;
  std::uint32_t first_text_ = 0;
};

}  // namespace

std::vector<LineFact> read_line_facts(const Source &source, const std::vector<Line> &lines) {
  return Facts(source, lines).run();
}

}  // namespace celac
