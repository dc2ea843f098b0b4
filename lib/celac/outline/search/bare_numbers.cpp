#include "celac/outline/search/bare_numbers.hpp"

#include <algorithm>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

constexpr std::uint32_t largest = 999;  // what starts with a year is text
constexpr std::size_t shortest_run = 3;

struct Candidate {
  std::size_t block;
  std::uint32_t value;
  bool bare;  // of bold ones the marks tell enough
  bool closed;
};

// Whether the label is a number of digits, and whether nothing closes it.
bool is_number(const Label &label) {
  return label.count == 1 && label.last().kind == Numeral::arabic && label.last().suffix == 0 && !label.misread &&
         label.word == Word::none && label.code.empty() && label.style == LabelStyle::point;
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

bool stands_below_heading(const Blocks &blocks, std::size_t block) {
  while (block > 0 && blocks.blocks[block - 1].kind == BlockKind::furniture) {
    --block;
  }
  return block > 0 && blocks.blocks[block - 1].heading != 0;
}

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
  std::size_t labels = 0;
  std::size_t closed = 0;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Block &block = blocks.blocks[i];
    if (block.label_count == 0 || block.heading != 0 ||
        (block.kind != BlockKind::text && block.kind != BlockKind::row)) {
      continue;
    }
    ++labels;
    const Label &label = blocks.labels[block.labels];
    if (!is_number(label)) {
      continue;
    }
    // A label alone has its words on the next line.
    const bool alone = label.alone(blocks.lines[block.first]) && block.first + 1 < blocks.lines.size() &&
                       blocks.lines[block.first + 1].kind == LineKind::text && !block.doubtful;
    const Span words = alone ? words_below(blocks, i) : Span{label.rest, blocks.lines[block.first].content.end};
    const bool bare = is_bare(label);
    closed += label.delimited ? 1U : 0U;
    if (label.last().value <= largest && (block.starts_block || !block.open_before) && !words.empty() &&
        first_is_upper(without_tag(source.slice(words)))) {
      found.push_back({i, label.last().value, bare, label.delimited});
    }
  }
  std::vector<bool> out;
  std::vector<std::size_t> sure;  // of short lists too: right below a heading stands no note
  std::size_t members = 0;
  std::size_t longest = 0;
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    end = begin + 1;
    while (end < found.size() && found[end].value == found[end - 1].value + 1) {
      ++end;
    }
    // A short list is one where longer ones are numbered alike.
    if (found[begin].value == 1 && end - begin > 1) {
      out.resize(blocks.blocks.size());
      longest = std::max(longest, end - begin);
      const bool headed = stands_below_heading(blocks, found[begin].block);
      for (std::size_t i = begin; i < end; ++i) {
        out[found[i].block] = found[i].bare;
        members += found[i].closed ? 0U : 1U;
        if (headed && found[i].bare) {
          sure.push_back(found[i].block);
        }
      }
    }
  }
  // A few numbers among many other labels are footnotes rather.
  if (longest < shortest_run || members <= closed || members * 8 <= labels) {
    out.assign(sure.empty() ? 0 : blocks.blocks.size(), false);
    for (const std::size_t block : sure) {
      out[block] = true;
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
    const bool plain = label.count == 1 && label.word == Word::none && label.code.empty() && !label.misread &&
                       (label.style == LabelStyle::point || label.style == LabelStyle::closed ||
                        label.style == LabelStyle::parens);
    if (plain && last != nullptr && same_series(*last, label) && label.last().value == last->last().value + 1) {
      ++(last->style == label.style ? alike : other);
    }
    last = plain ? &label : nullptr;
  }
  return other >= 3 && other * 2 > alike;
}

bool in_number_run(const Source &source, const Blocks &blocks, std::uint32_t index) {
  const Block &block = blocks.blocks[index];
  const auto count = [&](std::ptrdiff_t at) -> std::uint32_t {
    if (at < 0 || at >= std::ssize(blocks.blocks)) {
      return 0;
    }
    const Block &one = blocks.blocks[static_cast<std::size_t>(at)];
    if (one.label_count == 0 || one.first != one.last || one.kind != BlockKind::text || one.heading != 0) {
      return 0;
    }
    const Label &label = blocks.labels[one.labels];
    const bool bare = label.count == 1 && label.last().kind == Numeral::arabic && label.word == Word::none &&
                      !label.delimited && label.code.empty() && label.last().suffix == 0;
    const Span words{label.rest, blocks.lines[one.first].content.end};
    return bare && label.rest < words.end && first_is_upper(source.slice(words)) ? label.last().value : 0;
  };
  const auto at = static_cast<std::ptrdiff_t>(index);
  const std::uint32_t own = count(at);
  int run = own == 0 ? 0 : 1;
  const auto follows = [&](std::ptrdiff_t from, std::ptrdiff_t step) {
    const auto value = static_cast<std::ptrdiff_t>(own) + step;
    return value > 0 && count(from + step) == static_cast<std::uint32_t>(value) &&
           static_cast<std::ptrdiff_t>(blocks.blocks[static_cast<std::size_t>(from + step)].first) ==
               static_cast<std::ptrdiff_t>(block.first) + step;
  };
  for (const std::ptrdiff_t way : {-1, 1}) {
    for (std::ptrdiff_t step = way; run > 0 && run < 3 && follows(at, step); step += way) {
      ++run;
    }
  }
  return run >= 3;
}

}  // namespace celac
