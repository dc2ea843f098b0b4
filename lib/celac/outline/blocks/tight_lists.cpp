#include "celac/outline/blocks/tight_lists.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "celac/labels/words.hpp"
#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// How far the numbers of entries may be apart: the same once more, the next, or one of some after it.
struct Steps {
  std::uint32_t least;
  std::uint32_t most;
};

bool goes_on(const Label &a, const Label &b, Steps steps) {
  if (a.count == 0) {
    return false;  // ANNEX
  }
  const bool front = std::equal(a.path.begin(), a.path.begin() + a.count - 1, b.path.begin(),
                                [](const Component &x, const Component &y) { return x.value == y.value; });
  return a.count == b.count && same_series(a, b) && front && b.last().value >= a.last().value + steps.least &&
         b.last().value <= a.last().value + steps.most;
}

// Whether some reading of `b` goes on with some reading of `a`.
bool is_later_entry(const Blocks &blocks, const Block &a, const Block &b, Steps steps) {
  const auto labels = [&](const Block &block) {
    return std::pair(blocks.labels.begin() + block.labels, blocks.labels.begin() + block.labels + block.label_count);
  };
  const auto [first, first_end] = labels(a);
  const auto [second, second_end] = labels(b);
  return std::any_of(first, first_end, [&, second = second, second_end = second_end](const Label &one) {
    return one.count > 0 && std::any_of(second, second_end, [&](const Label &other) {
             return other.count > 0 && goes_on(one, other, steps);
           });
  });
}

// "... in paragraph", "... of sections 1 and": a number may come next.
bool wants_number(std::string_view text) {
  static constexpr std::array<std::string_view, 14> links = {"and", "or", "to", "y",   "e",   "o",  "a",
                                                             "et",  "ou", "à",  "und", "bis", "no", "nº"};
  const std::string_view word = text.substr(text.find_last_of(' ') + 1);
  const std::string small = utf8::lower(word);
  return word.empty() || find_word(word).word != Word::none || word.back() == ',' ||
         std::find(links.begin(), links.end(), small) != links.end();
}

bool has_entry_above(const Blocks &blocks, const Block &block, Steps steps) {
  constexpr std::size_t far = 64;  // sub-entries may stand between
  const std::size_t least = block.label_count == 0 ? blocks.blocks.size()
                                                   : blocks.blocks.size() - std::min(blocks.blocks.size(), far);
  for (std::size_t k = blocks.blocks.size(); k > least; --k) {
    const Block &above = blocks.blocks[k - 1];
    if (is_later_entry(blocks, above, block, steps)) {
      return true;
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

bool goes_on_with_list(const Blocks &blocks, const Block &block) { return has_entry_above(blocks, block, {0, 5}); }

bool starts_list(const Blocks &blocks, const Block &block) {
  return block.label_count > 0 && blocks.labels[block.labels].count > 0 &&
         blocks.labels[block.labels].last().value == 1;
}

bool follows_entry(const Blocks &blocks, const Block &block, std::string_view above) {
  if (block.label_count == 0) {
    return false;
  }
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
  return closed && label.word == Word::none && !label.misread && has_entry_above(blocks, block, {1, 1});
}

bool is_next_in_list(std::string_view bytes, const Blocks &blocks, const Block &block, std::string_view above) {
  if (block.label_count == 0) {
    return false;
  }
  const Label &label = blocks.labels[block.labels];
  const bool marker = label.count == 1 && label.last().kind == Numeral::arabic && label.delimited &&
                      label.word == Word::none;
  return marker && first_is_upper(bytes.substr(label.rest, blocks.lines[block.first].content.end - label.rest)) &&
         !wants_number(above) && has_entry_above(blocks, block, {1, 1});
}

}  // namespace celac
