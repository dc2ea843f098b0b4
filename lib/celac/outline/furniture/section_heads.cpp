#include "celac/outline/furniture/section_heads.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "celac/labels/label.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t fewest_letters = 10;  // shorter words come twice by chance
constexpr std::size_t longest = 160;          // bytes
constexpr std::size_t most_lines = 3;         // of a wrapped heading
constexpr std::string_view wide_gap = "    ";
constexpr std::uint32_t refrain = 3;  // "General aim" stands in every chapter: it names no section

class Heads {
 public:
  Heads(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts)
      : source_(source), lines_(lines), facts_(facts) {}

  void run() {
    bool top = false;  // the next text is the first of its page
    std::vector<std::uint32_t> heads;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      top = top || lines_[i].form_feed;
      if (!is_text(i)) {
        continue;
      }
      if (top && names_section(i)) {
        heads.push_back(i);
        continue;
      }
      if (top && names_range(i)) {
        continue;
      }
      top = false;
      learn(i);
    }
    for (const std::uint32_t i : heads) {
      const bool dated = text(i).find_first_of("0123456789") != std::string_view::npos;
      if (dated || seen_.find(shape_of(text(i)).hash)->second < refrain) {
        facts_[i] = {FurnitureKind::running_head, false, 0};
      }
    }
    for (const Range &range : ranges_) {
      if (range.whole || range.ends || names_.contains(range.name)) {
        facts_[range.line] = {FurnitureKind::running_head, false, 0};
      }
    }
  }

 private:
  // "§ 20-300      OFFICIALS      § 20-305": the first and the last section of a page, and what they belong to.
  struct Range {
    std::uint32_t line;
    std::string_view name;
    bool whole;  ///< both of its numbers are printed
    bool ends;   ///< the last is
  };

  [[nodiscard]] std::string_view text(std::uint32_t i) const { return content_of(source_, lines_[i]); }
  [[nodiscard]] bool is_text(std::uint32_t i) const {
    return lines_[i].kind == LineKind::text && facts_[i].furniture == FurnitureKind::none;
  }
  [[nodiscard]] bool is_blank(std::uint32_t i) const { return i >= lines_.size() || !is_text(i); }

  // Where the words after a label start.
  [[nodiscard]] std::uint32_t words_at(std::uint32_t i) const {
    const Span content = lines_[i].content;
    if (!may_start_label(source_.bytes(), content)) {
      return content.begin;
    }
    const auto labels = read_labels(source_.bytes(), content, InputFormat::text);
    // "CL EAN WATER": a Roman number that nothing closes is the start of a word.
    const bool label = !labels.empty() && (labels[0].delimited || labels[0].word != Word::none || labels[0].count > 1);
    return label ? std::min(labels[0].rest, content.end) : content.begin;
  }

  [[nodiscard]] bool names_section(std::uint32_t i) const {
    if (seen_.empty() || text(i).size() > longest || !is_blank(i + 1) || words_at(i) != lines_[i].content.begin) {
      return false;
    }
    const Shape shape = shape_of(text(i));
    return shape.letters >= fewest_letters && seen_.contains(shape.hash);
  }

  [[nodiscard]] bool is_label(std::string_view words) const {
    const auto begin = static_cast<std::uint32_t>(words.data() - source_.bytes().data());
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
    if (words.empty() || !may_start_label(source_.bytes(), span)) {
      return false;
    }
    const auto labels = read_labels(source_.bytes(), span, InputFormat::text);
    return !labels.empty() && labels[0].count > 0 && labels[0].rest >= span.end &&
           (labels[0].word != Word::none || labels[0].style == LabelStyle::section_sign);
  }

  bool names_range(std::uint32_t i) {
    std::string_view name = text(i);
    const std::size_t first = name.find(wide_gap);
    const bool starts = first != std::string_view::npos && is_label(name.substr(0, first));
    name = starts ? utf8::trim(name.substr(first)) : name;
    const std::size_t last = name.rfind(wide_gap);
    const bool ends = last != std::string_view::npos && is_label(name.substr(last + wide_gap.size()));
    name = ends ? utf8::trim(name.substr(0, last)) : name;
    if (!(starts || ends) || name.find(wide_gap) != std::string_view::npos || !is_blank(i + 1)) {
      return false;
    }
    if (starts && ends) {
      names_.insert(name);
    }
    ranges_.push_back({i, name, starts && ends, ends});
    return true;
  }

  // A heading is short, opens its paragraph and ends no sentence; it may be wrapped.
  void learn(std::uint32_t i) {
    if (i > 0 && !is_blank(i - 1) && !lines_[i].form_feed) {
      return;
    }
    std::string words(source_.slice({words_at(i), lines_[i].content.end}));
    for (std::uint32_t k = i; k < lines_.size() && k - i < most_lines && words.size() <= longest; ++k) {
      if (k > i) {
        if (!is_text(k) || lines_[k].starts_block) {
          return;
        }
        words.append(" ").append(text(k));
      }
      if (is_blank(k + 1) && !ends_sentence(words)) {
        remember(words);
        if (k > i) {
          remember(text(k));
        }
      }
    }
  }

  void remember(std::string_view words) {
    const Shape shape = shape_of(words);
    if (shape.letters >= fewest_letters) {
      ++seen_[shape.hash];
    }
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  std::vector<LineFact> &facts_;
  std::vector<Range> ranges_;
  std::unordered_set<std::string_view> names_;             // of ranges that are whole; views of the source
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;  // how often what may be a heading stands, by its shape
};

}  // namespace

void mark_section_heads(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts) {
  if (source.bytes().find('\f') != std::string_view::npos) {
    Heads(source, lines, facts).run();
  }
}

}  // namespace celac
