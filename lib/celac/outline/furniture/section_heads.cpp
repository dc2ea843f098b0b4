#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t fewest_letters = 10;  // shorter words come twice by chance
constexpr std::size_t longest = 160;          // bytes
constexpr std::size_t most_lines = 3;         // of a wrapped heading
constexpr std::uint32_t refrain = 3;          // "General aim" stands in every chapter: it names no section
constexpr std::string_view wide_gap = "    ";

class SectionHeads : PageLines {
 public:
  explicit SectionHeads(const PageLines &lines) : PageLines(lines) {}

  void run() {
    if (source_.bytes().find('\f') == std::string_view::npos) {
      return;
    }
    bool top = false;  // the next text is the first of its page
    std::vector<std::size_t> heads;
    for (std::size_t i = 0; i < size(); ++i) {
      top = top || line(i).form_feed;
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
    for (const std::size_t i : heads) {
      const bool dated = text(i).find_first_of("0123456789") != std::string_view::npos;
      if (dated || seen_.find(shape_of(text(i)).hash)->second < refrain) {
        mark(i, FurnitureKind::running_head);
      }
    }
    for (const Range &range : ranges_) {
      if (range.ends || names_.contains(range.name)) {
        mark(range.line, FurnitureKind::running_head);
      }
    }
  }

 private:
  // "§ 20-300      OFFICIALS      § 20-305": the first and the last section of a page, and what they belong to.
  struct Range {
    std::size_t line;
    std::string_view name;
    bool ends;  // the last is printed
  };

  // Where the words after a label start.
  [[nodiscard]] std::uint32_t words_at(std::size_t i) const {
    const Span content = line(i).content;
    return is_labelled(i) ? std::min(labels(i).front().rest, content.end) : content.begin;
  }

  [[nodiscard]] bool names_section(std::size_t i) const {
    if (text(i).size() > longest || is_text(i + 1) || words_at(i) != line(i).content.begin) {
      return false;
    }
    const Shape shape = shape_of(text(i));
    return shape.letters >= fewest_letters && seen_.contains(shape.hash);
  }

  [[nodiscard]] bool is_label(std::string_view words) const {
    const auto begin = static_cast<std::uint32_t>(words.data() - source_.bytes().data());
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
    const auto found = read_labels(source_.bytes(), span, InputFormat::text);
    return !found.empty() && found[0].count > 0 && found[0].rest >= span.end &&
           (found[0].word != Word::none || found[0].style == LabelStyle::section_sign);
  }

  bool names_range(std::size_t i) {
    std::string_view name = text(i);
    const std::size_t first = name.find(wide_gap);
    const bool starts = first != std::string_view::npos && is_label(name.substr(0, first));
    name = starts ? utf8::trim(name.substr(first)) : name;
    const std::size_t last = name.rfind(wide_gap);
    const bool ends = last != std::string_view::npos && is_label(name.substr(last + wide_gap.size()));
    name = ends ? utf8::trim(name.substr(0, last)) : name;
    if (!(starts || ends) || name.find(wide_gap) != std::string_view::npos || is_text(i + 1)) {
      return false;
    }
    if (starts && ends) {
      names_.insert(name);
    }
    ranges_.push_back({i, name, ends});
    return true;
  }

  // A heading is short, opens its paragraph and ends no sentence; it may be wrapped.
  void learn(std::size_t i) {
    if (is_text(i - 1) && !line(i).form_feed) {
      return;
    }
    std::string words(source_.slice({words_at(i), line(i).content.end}));
    for (std::size_t k = i; k < i + most_lines && words.size() <= longest; ++k) {
      if (k > i) {
        if (!is_text(k) || line(k).starts_block) {
          return;
        }
        words.append(" ").append(text(k));
      }
      if (!is_text(k + 1) && !ends_sentence(words)) {
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

  std::vector<Range> ranges_;
  std::unordered_set<std::string_view> names_;             // of ranges with both numbers; views of the source
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;  // how often what may be a heading stands, by its shape
};

}  // namespace

void mark_section_heads(PageLines lines) { SectionHeads(lines).run(); }

}  // namespace celac
