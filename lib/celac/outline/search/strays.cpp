#include "celac/outline/search/strays.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t near = 3;  // what lies between may have been lost

// A series by its word, kind of numbers and label style, and all numbers that the document has of it.
using Series = std::tuple<Word, Numeral, bool>;
using Numbers = std::map<Series, std::set<std::uint32_t>>;

Series series_of(const Block &block, const Label &label) {
  return {label.word, label.word == Word::none ? label.last().kind : Numeral::none, block.heading != 0};
}

Numbers all_numbers(const Blocks &blocks) {
  Numbers numbers;
  for (const Block &block : blocks.blocks) {
    for (std::uint32_t k = 0; k < block.label_count; ++k) {
      const Label &label = blocks.labels[block.labels + k];
      if (label.count > 0) {
        numbers[series_of(block, label)].insert(label.last().value);
      }
    }
  }
  return numbers;
}

// Whether another number of its series is near, where a label is what it looks like.
bool has_company(const Numbers &numbers, const Block &block, const Label &label) {
  const auto &values = numbers.at(series_of(block, label));
  const std::uint32_t own = label.last().value;
  return std::any_of(values.begin(), values.end(),
                     [&](std::uint32_t value) { return value != own && value + near >= own && value <= own + near; });
}

// "J. Smith is thanked", "J. Smith, the keeper": a capital, a point, and a name that a small word or a comma follows, and
// no title.
bool reads_like_initial(const Source &source, const Label &label, const Line &line) {
  const bool capital = label.count == 1 && label.word == Word::none && label.style == LabelStyle::point &&
                       label.delimited && label.printed.size() == 2 &&
                       (label.last().kind == Numeral::roman_upper || label.last().kind == Numeral::letter_upper);
  if (!capital) {
    return false;
  }
  const std::string_view words = source.slice({std::min(label.rest, line.content.end), line.content.end});
  const auto end = words.find_first_of(" ,");
  return end != std::string_view::npos && (words[end] == ',' || utf8::is_lower(utf8::decode(words, end + 1).code));
}

// "Chapter 19: Southeast. In ...", more than a title, in the middle of a document without a chapter 18 or 20.
bool reads_like_other_book(const Source &source, const Label &label, const Line &line) {
  const std::string_view words = source.slice({std::min(label.rest, line.content.end), line.content.end});
  return label.count == 1 && label.word != Word::none && words.find(". ") != std::string_view::npos &&
         label.last().value > near;
}

// A name opens no list: "A. The keeper shall:" / "1. ..."
bool opens_list(const Blocks &blocks, std::size_t i) {
  ++i;
  while (i < blocks.blocks.size() && blocks.blocks[i].label_count == 0) {
    ++i;
  }
  if (i == blocks.blocks.size()) {
    return false;
  }
  const auto first = blocks.labels.begin() + blocks.blocks[i].labels;
  return std::any_of(first, first + blocks.blocks[i].label_count,
                     [](const Label &label) { return label.count > 0 && label.last().value == 1; });
}

}  // namespace

std::vector<bool> stray_labels(const Source &source, const Blocks &blocks) {
  std::vector<bool> strays;
  Numbers numbers;
  bool labelled = false;  // an excerpt starts with whatever it was cut from
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Block &block = blocks.blocks[i];
    if (block.label_count == 0 || block.heading != 0 || block.kind != BlockKind::text) {
      labelled = labelled || block.label_count > 0;
      continue;
    }
    const Line &line = blocks.lines[block.first];
    const auto first = blocks.labels.begin() + block.labels;
    const bool suspect = !first->misread && std::all_of(first, first + block.label_count, [&](const Label &label) {
      return label.misread ||
             (reads_like_initial(source, label, line) && ends_sentence(content_of(source, blocks.lines[block.last]))) ||
             (labelled && reads_like_other_book(source, label, line));
    });
    labelled = true;
    if (!suspect || opens_list(blocks, i)) {
      continue;
    }
    numbers = numbers.empty() ? all_numbers(blocks) : numbers;
    if (std::none_of(first, first + block.label_count,
                     [&](const Label &label) { return !label.misread && has_company(numbers, block, label); })) {
      strays.resize(blocks.blocks.size());
      strays[i] = true;
    }
  }
  return strays;
}

bool follows_number_before(const Blocks &blocks, std::uint32_t index, const Label &label) {
  constexpr int most = 32;
  int seen = 0;
  while (index-- > 0 && seen < most) {
    const Block &block = blocks.blocks[index];
    seen += block.label_count > 0 ? 1 : 0;
    for (std::uint32_t k = 0; k < block.label_count; ++k) {
      const Label &above = blocks.labels[block.labels + k];
      if (above.series == label.series && above.style == label.style && above.last().value + 1 == label.last().value) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace celac
