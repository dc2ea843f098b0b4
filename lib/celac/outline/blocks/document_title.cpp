#include "celac/outline/blocks/document_title.hpp"

#include <algorithm>
#include <array>

#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

// Whether the first line starts the plan itself: "I. Political cooperation", not "A Plan for ...".
bool is_label_line(const Blocks &blocks, const Block &block) {
  for (std::uint32_t k = 0; k < block.label_count; ++k) {
    const Label &label = blocks.labels[block.labels + k];
    const bool first = label.count == 0 || label.last().value <= 1 || label.word != Word::none || !label.code.empty();
    // "FIRST JOINT PLAN": the first of several plans rather than a section.
    const bool bare = label.count > 0 && label.last().kind == Numeral::ordinal && label.word == Word::none;
    if (!label.misread && first && (label.delimited || !bare)) {
      return true;
    }
  }
  return false;
}

// Whether the first word, whatever marks stand before it, is one of these.
template <std::size_t N>
bool first_word_is_one_of(std::string_view line, const std::array<std::string_view, N> &words) {
  const auto first = std::find_if(line.begin(), line.end(), [](char c) { return c != '*' && c != '_' && c != ' '; });
  const auto word = fold_word(line.substr(static_cast<std::size_t>(first - line.begin())));
  return std::find(words.begin(), words.end(), word.view()) != words.end();
}

// "BETWEEN A AND B", "PARA EL COMERCIO": words that no section's title starts with, but the rest of a longer one.
bool goes_on_with_a_preposition(std::string_view line) {
  return first_word_is_one_of(
      line, std::array<std::string_view, 20>{"between", "among", "for",  "of",  "on",       "with", "and",
                                             "entre",   "para",  "de",   "del", "sobre",    "con",  "y",
                                             "pour",    "sur",   "avec", "et",  "zwischen", "fur"});
}

// "FOR TRADE AND SONGS": of two lines it is the rest of the title, while those that name parties may be none of it.
bool names_a_subject(std::string_view line) {
  return first_word_is_one_of(
      line, std::array<std::string_view, 9>{"for", "of", "on", "para", "de", "del", "sobre", "pour", "sur"});
}

class TitleFinder {
 public:
  TitleFinder(const Source &source, Blocks &blocks) : source_(source), blocks_(blocks.blocks), all_(blocks) {}

  void run() {
    find_first();
    for (std::size_t i = 0; i + 2 < blocks_.size(); ++i) {
      if (blocks_[i].label_count > 0 && all_.labels[blocks_[i].labels].word == Word::annex &&
          all_.labels[blocks_[i].labels].alone(all_.lines[blocks_[i].last])) {
        join_halves(i + 1);
      }
    }
    blocks_.erase(
        std::remove_if(blocks_.begin(), blocks_.end(), [](const Block &block) { return block.first > block.last; }),
        blocks_.end());
  }

 private:
  void find_first() {
    const auto first = std::find_if(blocks_.begin(), blocks_.end(), [](const Block &block) {
      return block.kind != BlockKind::furniture && !block.doubtful;
    });
    if (first == blocks_.end() || first->kind != BlockKind::text || is_label_line(all_, *first)) {
      return;
    }
    const std::string_view words = text(first->first);
    const bool stands_out = first->emphasis != Emphasis::plain && first->last - first->first < 8;
    const std::uint32_t length = all_.lines[first->last].content.end - all_.lines[first->first].content.begin;
    constexpr std::uint32_t too_long = 250;         // bytes, on up to three lines
    constexpr std::uint32_t too_long_a_line = 120;  // where a law starts right below
    const bool bare = first->last - first->first < 3 && length < too_long && first + 1 != blocks_.end() &&
                      ((first + 1)->starts_block || (first + 1)->kind == BlockKind::furniture ||
                       (first->first == first->last && length < too_long_a_line && starts_law(*(first + 1)))) &&
                      !ends_sentence(text(first->last));
    if (first->heading != 0 ||
        ((stands_out || bare) && !ends_sentence(words) && words.back() != ',' && first_is_upper(words))) {
      first->last += first->marks_below ? 1U : 0U;
      first->marks_below = false;
      first->furniture = FurnitureKind::title;
      first->kind = BlockKind::furniture;
      first->label_count = 0;
      go_on(first);
    }
  }

  // "Chapter I", "Article 1": what stands right below the title of a law in dense text.
  [[nodiscard]] bool starts_law(const Block &block) const {
    if (block.label_count == 0 || block.kind != BlockKind::text) {
      return false;
    }
    const Label &label = all_.labels[block.labels];
    return rank(label.word) > 0 && label.count > 0 && label.last().value <= 1 && first_is_upper(text(block.first));
  }

  [[nodiscard]] std::string_view text(std::uint32_t line) const { return content_of(source_, all_.lines[line]); }

  // "# ANNEX" / "# JOINT PLAN OF THE LAKES" / "# FOR TRADE (2022-2024)"
  void join_halves(std::size_t i) {
    const auto first = blocks_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto next = first + 1;
    const bool marked = first->heading != 0 ? next->heading == first->heading
                                            : next->heading == 0 && first->emphasis == next->emphasis &&
                                                  first->emphasis != Emphasis::plain && next->blank_before < 2;
    if (marked && first->kind == BlockKind::text && next->kind == BlockKind::text && first->label_count == 0 &&
        next->label_count == 0 && next->first <= first->last + 2 && names_a_subject(text(next->first)) &&
        emphasis_of(text(first->last)) == Emphasis::capitals && emphasis_of(text(next->first)) == Emphasis::capitals) {
      first->last = next->last;
      next->first = next->last + 1;  // erased with all the others: one by one would be quadratic
    }
  }

  void go_on(std::vector<Block>::iterator first) {
    const auto next = first + 1;
    if (next == blocks_.end() || next->kind != BlockKind::text || next->label_count > 0 ||
        next->heading != first->heading) {
      return;
    }
    if (first->heading == 0) {
      const bool same_emphasis = next->emphasis == first->emphasis && first->emphasis != Emphasis::plain;
      if (same_emphasis && next->first <= first->last + 2 && names_a_subject(text(next->first)) &&
          emphasis_of(text(first->last)) == Emphasis::capitals &&
          emphasis_of(text(next->first)) == Emphasis::capitals) {
        first->last = next->last;
        blocks_.erase(next);
        return;
      }
      next->emphasis = same_emphasis && goes_on_with_a_preposition(text(next->first)) ? Emphasis::plain
                                                                                      : next->emphasis;
      return;
    }
    // "# JOINT PLAN OF THE LAKES" / "# FOR TRADE (2022-2024)": a title of two lines, each of which became a heading.
    const bool capitals = emphasis_of(text(first->last)) == Emphasis::capitals &&
                          emphasis_of(text(next->first)) == Emphasis::capitals;
    const bool goes_on = capitals || starts_lower(text(next->first));
    const bool apart = next->first == first->last + 2 && goes_on_with_a_preposition(text(next->first));
    if (goes_on && (next->first == first->last + 1 || apart)) {
      first->last = next->last;
      blocks_.erase(next);
    }
  }

  const Source &source_;
  std::vector<Block> &blocks_;
  const Blocks &all_;
};

}  // namespace

void find_title(const Source &source, Blocks &blocks) { TitleFinder(source, blocks).run(); }

}  // namespace celac
