#include "celac/outline/blocks/cover.hpp"

#include <algorithm>
#include <optional>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t most_lines = 40;

class CoverReader {
 public:
  CoverReader(const Source &source, const Blocks &blocks) : source_(source), blocks_(blocks) {}

  std::vector<CoverLine> run() {
    for (std::uint32_t b = 0; b < blocks_.blocks.size() && out_.size() < most_lines; ++b) {
      const Block &block = blocks_.blocks[b];
      if (block.kind == BlockKind::furniture || block.doubtful) {
        if (block.furniture == FurnitureKind::contents && !out_.empty()) {
          break;
        }
        continue;
      }
      if (block.kind == BlockKind::row && out_.empty()) {
        continue;  // a letterhead
      }
      if (block.kind != BlockKind::text || !add(b, block)) {
        break;
      }
    }
    return std::move(out_);
  }

 private:
  // Whether more may follow.
  bool add(std::uint32_t b, const Block &block) {
    constexpr std::uint32_t most_of_block = 8;
    if (blocks_.lines[block.first].bullet) {
      return is_about_file(content(block.first));
    }
    if (starts_body(block) && !is_lone_chapter(b, block)) {
      // "Annex" alone over the title, or between it and the lines of the covering letter
      const Label &label = blocks_.labels[block.labels];
      return label.word == Word::annex && label.alone(blocks_.lines[block.first]);
    }
    const std::optional<std::uint32_t> opening = last_of_opening(block);
    if (!opening && (is_prose(block) || block.last - block.first >= most_of_block)) {
      return false;
    }
    const std::uint32_t last = opening.value_or(block.last);
    for (std::uint32_t line = block.first; line <= last; ++line) {
      CoverLine one;
      one.block = b;
      one.line = line;
      one.labelled = line == block.first && block.label_count > 0 &&
                     !numbers_a_plan(block, blocks_.labels[block.labels]);
      one.from = one.labelled ? std::min(blocks_.labels[block.labels].rest, blocks_.lines[line].content.end)
                              : blocks_.lines[line].content.begin;
      one.words = utf8::trim(without_marks(source_.slice({one.from, blocks_.lines[line].content.end})));
      one.emphasis = line == block.first ? block.emphasis : emphasis_of(content(line));
      one.heading = block.heading;
      one.ends_block = line == last;
      one.marks_below = line == block.last && block.marks_below;
      if (!one.words.empty()) {
        out_.push_back(one);
      }
    }
    return last == block.last;
  }

  // Of a block that goes on as text, the last of its first lines that are of the cover.
  [[nodiscard]] std::optional<std::uint32_t> last_of_opening(const Block &block) const {
    const auto act = last_of_act(block);
    return act ? act : last_in_capitals(block);
  }

  // In "TOWN OF THE QUAYS" / "BY-LAW NO. 12-2018" / "ON THE LAMPS OF THE QUAYS." / "The council ...": the line that ends
  // the subject.
  [[nodiscard]] std::optional<std::uint32_t> last_of_act(const Block &block) const {
    bool act = false;
    for (std::uint32_t line = block.first; line < end_of_opening(block); ++line) {
      act = act || bears_act_number(content(line));
      if (act && ends_sentence(content(line))) {
        return line;
      }
    }
    return std::nullopt;
  }

  // Right below "IV PLAN OF THE HARBOURS", of "FOR OPEN QUAYS" / "2020-2022" / "COAST: Quays for all of us.": the years.
  [[nodiscard]] std::optional<std::uint32_t> last_in_capitals(const Block &block) const {
    if (out_.empty() || out_.back().line + 1 != block.first) {
      return std::nullopt;
    }
    const std::uint32_t end = end_of_opening(block);
    std::uint32_t line = block.first;
    while (line < end && !announces_list(content(line)) &&
           (emphasis_of(content(line)) == Emphasis::capitals || ascii::is_digit(content(line).front()))) {
      ++line;
    }
    return line > block.first && line < end ? std::optional(line - 1) : std::nullopt;
  }

  // Blocks of one line are of the cover or not.
  static std::uint32_t end_of_opening(const Block &block) {
    constexpr std::uint32_t farthest = 8;  // lines
    return block.first == block.last || block.heading != 0 ? block.first
                                                           : std::min(block.last + 1, block.first + farthest);
  }

  // A sentence or more; not "LEY 12 DE 1998.", nor the short lines of a stamp.
  [[nodiscard]] bool is_prose(const Block &block) const {
    constexpr std::uint32_t short_line = 50;  // bytes
    const auto first = blocks_.lines.begin() + block.first;
    const auto end = blocks_.lines.begin() + block.last + 1;
    if (block.heading != 0 || block.emphasis > Emphasis::title_case ||
        (block.first == block.last &&
         (is_numbered_act(content(block.first)) || emphasis_of(content(block.first)) > Emphasis::title_case))) {
      return false;
    }
    const bool stamp = std::all_of(first, end, [](const Line &line) { return line.content.size() < short_line; });
    return ends_sentence(content(block.last)) || (block.last - block.first > 2 && !stamp);
  }

  [[nodiscard]] std::string_view content(std::uint32_t line) const { return content_of(source_, blocks_.lines[line]); }

  // "**File name**: plan.md": what a converter says of the file.
  static bool is_about_file(std::string_view words) {
    constexpr std::size_t longest_key = 40;
    const std::string_view front = words.substr(0, longest_key);
    return front.find(':') != std::string_view::npos || front.find("：") != std::string_view::npos;
  }

  // Whether the block starts the plan itself: "I. Political cooperation", not "A Plan for ...".
  [[nodiscard]] bool starts_body(const Block &block) const {
    for (std::uint32_t k = 0; k < block.label_count; ++k) {
      const Label &label = blocks_.labels[block.labels + k];
      const bool first = label.count != 1 || label.last().value <= 1 || label.word != Word::none || !label.code.empty();
      if (!label.misread && first && !numbers_a_plan(block, label)) {
        return true;
      }
    }
    return false;
  }

  // "# 1. Harbours" over "##" and no "#".
  [[nodiscard]] bool is_only_first_level(std::uint32_t b) const {
    const auto heads = [&](std::uint8_t level) {
      return [level](const Block &block) { return block.heading == level; };
    };
    const auto after = blocks_.blocks.begin() + b + 1;
    return blocks_.blocks[b].heading == 1 && std::none_of(after, blocks_.blocks.end(), heads(1)) &&
           std::any_of(after, blocks_.blocks.end(), heads(2));
  }

  // "IV PLAN OF THE HARBOURS", "FIRST JOINT PLAN": one of several plans rather than a section.
  [[nodiscard]] bool numbers_a_plan(const Block &block, const Label &label) const {
    return !label.delimited && label.word == Word::none && label.count == 1 &&
           (label.last().kind == Numeral::ordinal ||
            opens_with_document(source_.slice({label.rest, blocks_.lines[block.first].content.end})));
  }

  // "# Chapter 3. Proposals" over a document without chapters 1, 2 and 4: cut out of a larger one, whose chapter is
  // the title here.
  [[nodiscard]] bool is_lone_chapter(std::uint32_t b, const Block &block) const {
    if (block.heading == 0 || block.label_count == 0 || !out_.empty()) {
      return false;
    }
    const Label &label = blocks_.labels[block.labels];
    const bool may_go_before = label.count > 0 && label.last().value <= 1 && !is_only_first_level(b);
    if (label.count == 0 || may_go_before || label.alone(blocks_.lines[block.first])) {
      return false;
    }
    return std::none_of(blocks_.blocks.begin() + b + 1, blocks_.blocks.end(), [&](const Block &other) {
      const auto first = blocks_.labels.begin() + other.labels;
      return std::any_of(first, first + other.label_count, [&](const Label &one) { return is_next_of(label, one); });
    });
  }

  const Source &source_;
  const Blocks &blocks_;
  std::vector<CoverLine> out_;
};

}  // namespace

std::vector<CoverLine> read_cover(const Source &source, const Blocks &blocks) {
  return CoverReader(source, blocks).run();
}

}  // namespace celac
