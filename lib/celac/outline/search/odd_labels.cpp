#include "celac/outline/search/odd_labels.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

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
