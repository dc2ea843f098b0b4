#include "celac/outline/search/bare_numbers.hpp"

#include <algorithm>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

constexpr std::uint32_t largest = 999;  // what starts with a year is text

struct Candidate {
  std::size_t block;
  std::uint32_t value;
  bool bare;  // of bold ones the marks tell enough
};

// Whether the label is a number of digits, and whether nothing closes it.
bool is_number(const Label &label) {
  return label.count == 1 && label.last().kind == Numeral::arabic && label.style == LabelStyle::point;
}

// An anchor may stand before the words.
std::string_view without_tag(std::string_view words) {
  constexpr std::size_t longest_tag = 120;  // bytes
  while (words.starts_with('<') && words.find('>') < longest_tag) {
    words.remove_prefix(words.find('>') + 1);
  }
  return words;
}

bool is_bare(const Label &label) { return !label.delimited && !(label.marked && label.closes); }

// The line below a label alone; of labels inside the same line, what the last one has to say.
Span words_below(const Blocks &blocks, std::size_t block) {
  std::size_t inner = block;
  while (inner + 1 < blocks.blocks.size() && blocks.blocks[inner + 1].inner) {
    ++inner;
  }
  if (inner == block) {
    return blocks.lines[blocks.blocks[block].first + 1].content;
  }
  const Block &last = blocks.blocks[inner];
  const std::uint32_t end = blocks.lines[last.first].content.end;
  return {last.label_count > 0 ? std::min(blocks.labels[last.labels].rest, end) : end, end};
}

}  // namespace

std::vector<bool> bare_numbers(const Source &source, const Blocks &blocks) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Block &block = blocks.blocks[i];
    if (block.label_count == 0 || !is_number(blocks.labels[block.labels])) {
      continue;
    }
    const Label &label = blocks.labels[block.labels];
    // A label alone has its words on the next line.
    const bool alone = label.alone(blocks.lines[block.first]) && block.first + 1 < blocks.lines.size();
    const Span words = alone ? words_below(blocks, i) : Span{label.rest, blocks.lines[block.first].content.end};
    if (label.last().value <= largest && first_is_upper(without_tag(source.slice(words)))) {
      found.push_back({i, label.last().value, is_bare(label)});
    }
  }
  std::vector<bool> out;
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    end = begin + 1;
    while (end < found.size() && found[end].value == found[end - 1].value + 1) {
      ++end;
    }
    if (found[begin].value == 1 && end - begin > 1) {
      out.resize(blocks.blocks.size());
      for (std::size_t i = begin; i < end; ++i) {
        out[found[i].block] = found[i].bare;
      }
    }
  }
  return out;
}

bool mixes_styles(const Blocks &blocks) {
  std::size_t alike = 0;
  std::size_t other = 0;
  const Label *last = nullptr;
  for (const Block &block : blocks.blocks) {
    if (block.label_count == 0) {
      continue;
    }
    const Label &label = blocks.labels[block.labels];
    if (label.count == 1 && label.word == Word::none && last != nullptr && same_series(*last, label) &&
        label.last().value == last->last().value + 1) {
      ++(last->style == label.style ? alike : other);
    }
    last = &label;
  }
  return other >= 3 && other * 2 > alike;
}

}  // namespace celac
