#include <string>
#include <unordered_set>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"

namespace celac {
namespace {

constexpr std::uint32_t fewest_letters = 10;  // shorter words come twice by chance
constexpr std::size_t longest = 160;          // bytes
constexpr std::size_t most_lines = 3;         // of a wrapped heading

class SectionHeads : PageLines {
 public:
  explicit SectionHeads(const PageLines &lines) : PageLines(lines) {}

  void run() {
    if (source_.bytes().find('\f') == std::string_view::npos) {
      return;
    }
    bool top = false;  // the next text is the first of its page
    for (std::size_t i = 0; i < size(); ++i) {
      top = top || line(i).form_feed;
      if (!is_text(i)) {
        continue;
      }
      if (top && names_section(i)) {
        mark(i, FurnitureKind::running_head);
        continue;
      }
      top = false;
      learn(i);
    }
  }

 private:
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

  std::unordered_set<std::uint64_t> seen_;  // shapes of what may be headings
};

}  // namespace

void mark_section_heads(PageLines lines) { SectionHeads(lines).run(); }

}  // namespace celac
