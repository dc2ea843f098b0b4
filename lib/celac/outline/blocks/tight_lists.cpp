#include "celac/outline/blocks/tight_lists.hpp"

#include <algorithm>
#include <span>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

// The same number once more, or one of some after it.
bool goes_on(const Label &a, const Label &b) {
  constexpr std::uint32_t most_missing = 5;
  return a.count > 0 && same_series(a, b) && b.last().value >= a.last().value &&
         b.last().value <= a.last().value + most_missing;
}

// Whether some reading of `block` goes on, as `test` says, with some reading of an entry above it.
bool has_entry_above(const Blocks &blocks, const Block &block, bool (*test)(const Label &, const Label &)) {
  constexpr std::size_t far = 64;  // sub-entries may stand between
  const auto labels = [&](const Block &of) { return std::span(blocks.labels).subspan(of.labels, of.label_count); };
  const std::size_t least = blocks.blocks.size() - std::min(blocks.blocks.size(), far);
  for (std::size_t k = blocks.blocks.size(); k > least; --k) {
    const Block &above = blocks.blocks[k - 1];
    for (const Label &one : labels(above)) {
      for (const Label &other : labels(block)) {
        if (test(one, other)) {
          return true;
        }
      }
    }
    if (above.starts_block && above.label_count == 0) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool may_be_entry(std::string_view content) {
  if (!content.empty() && content[0] >= '0' && content[0] <= '9') {
    return true;
  }
  const std::string_view token = content.substr(0, std::min<std::size_t>(content.find(' '), 9));
  const bool closed = !token.empty() && token.size() < 6 && (token.back() == '.' || token.back() == ')');
  return closed || token.find("、") != std::string_view::npos || token.find("）") != std::string_view::npos;
}

bool goes_on_with_list(const Blocks &blocks, const Block &block) { return has_entry_above(blocks, block, goes_on); }

bool starts_list(const Blocks &blocks, const Block &block) {
  return blocks.labels[block.labels].count > 0 && blocks.labels[block.labels].last().value == 1;
}

bool follows_entry(const Blocks &blocks, const Block &block, std::string_view above) {
  const Label &label = blocks.labels[block.labels];
  constexpr std::string_view joining[] = {" y", " e", " o", " u", " et", " ou", " and", " or", " und", " oder"};
  for (const std::string_view word : joining) {
    if (above.ends_with(word)) {
      above.remove_suffix(word.size());
      break;
    }
  }
  if (!above.ends_with(',')) {
    return false;
  }
  const bool closed = label.style == LabelStyle::closed || label.style == LabelStyle::parens;
  return closed && label.word == Word::none && !label.misread && has_entry_above(blocks, block, is_next_of);
}

bool is_next_in_list(std::string_view bytes, const Blocks &blocks, const Block &block) {
  const Label &label = blocks.labels[block.labels];
  const bool marker = label.count == 1 && label.last().kind == Numeral::arabic && label.delimited &&
                      label.word == Word::none;
  return marker && first_is_upper(bytes.substr(label.rest, blocks.lines[block.first].content.end - label.rest)) &&
         has_entry_above(blocks, block, is_next_of);
}

}  // namespace celac
