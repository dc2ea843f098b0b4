#include "celac/outline/furniture/section_heads.hpp"

#include <string>
#include <unordered_set>

#include "celac/labels/label.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t fewest_letters = 10;  // shorter words come twice by chance
constexpr std::size_t longest = 160;          // bytes
constexpr std::size_t most_lines = 3;         // of a wrapped heading

class Heads {
 public:
  Heads(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts)
      : source_(source), lines_(lines), facts_(facts) {}

  void run() {
    bool top = false;  // the next text is the first of its page
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      top = top || lines_[i].form_feed;
      if (!is_text(i)) {
        continue;
      }
      if (top && names_section(i)) {
        facts_[i] = {FurnitureKind::running_head, false, 0};
        continue;
      }
      top = false;
      learn(i);
    }
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return content_of(source_, lines_[i]); }
  [[nodiscard]] bool is_text(std::uint32_t i) const {
    return lines_[i].kind == LineKind::text && facts_[i].furniture == FurnitureKind::none;
  }
  [[nodiscard]] bool is_blank(std::uint32_t i) const { return i >= lines_.size() || !is_text(i); }

  // Where the words after a label start.
  [[nodiscard]] std::uint32_t words_at(std::uint32_t i) const {
    const Span content = lines_[i].content;
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
        remember(text(k));
      }
    }
  }

  void remember(std::string_view words) {
    const Shape shape = shape_of(words);
    if (shape.letters >= fewest_letters) {
      seen_.insert(shape.hash);
    }
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  std::vector<LineFact> &facts_;
  std::unordered_set<std::uint64_t> seen_;  // shapes of what may be headings
};

}  // namespace

void mark_section_heads(const Source &source, const std::vector<Line> &lines, std::vector<LineFact> &facts) {
  if (source.bytes().find('\f') != std::string_view::npos) {
    Heads(source, lines, facts).run();
  }
}

}  // namespace celac
