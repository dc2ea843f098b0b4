#include "celac/outline/search/neighbours.hpp"

#include <algorithm>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {

// A misreading in a tight list right after the number before it, dotted or of two digits.
bool Neighbours::stands_between(std::uint32_t index) const {
  static constexpr std::size_t far_lines = 40;
  const Block &block = blocks_.blocks[index];
  // Misreadings are the last readings.
  if (index == 0 || block.label_count == 0 || !blocks_.labels[block.labels + block.label_count - 1].misread) {
    return false;
  }
  const auto first_of = [&](std::size_t at) -> const Label * {
    const bool labelled = at < blocks_.blocks.size() && blocks_.blocks[at].label_count > 0;
    return labelled ? &blocks_.labels[blocks_.blocks[at].labels] : nullptr;
  };
  std::size_t before = index - 1;
  while (before > 0 && blocks_.blocks[before].label_count == 0 && blocks_.blocks[before].kind == BlockKind::text &&
         blocks_.blocks[before].heading == 0 && index - before < far_lines) {
    --before;
  }
  const Label *above = first_of(before);
  const auto first = blocks_.labels.begin() + block.labels;
  return std::any_of(first, first + block.label_count, [&](const Label &label) {
    if (label.count == 0 || above == nullptr) {
      return false;
    }
    const bool long_enough = label.count > 1 || label.last().value >= 10;  // no word looks like that
    return long_enough && is_next_of(*above, label);
  });
}

bool Neighbours::stands_over_title(std::uint32_t index) const { return title_below(index) != index; }

std::uint32_t Neighbours::title_below(std::uint32_t index) const {
  const Block &block = blocks_.blocks[index];
  std::uint32_t next = index + 1;
  while (next < blocks_.blocks.size() && blocks_.blocks[next].kind == BlockKind::furniture) {
    ++next;
  }
  return block.starts_block && block.label_count > 0 && next < blocks_.blocks.size() && blocks_.blocks[next].subtitle
             ? next
             : index;
}

// "2 Roads", and "2.1 ..." or "II.2.1 ..." on the next line with a label. Hardly a wrapped line starts with such a number.
bool Neighbours::heads_dotted(const Block &block, const Label &label) const {
  const Line &line = blocks_.lines[block.first];
  if (label.count != 1 || block.first != block.last ||
      !(label.alone(line) || first_is_upper(source_.slice({label.rest, line.content.end})))) {
    return false;
  }
  auto next = std::size_t{index_of(block)} + 1;
  while (next < blocks_.blocks.size() &&
         (blocks_.blocks[next].subtitle || blocks_.blocks[next].kind == BlockKind::furniture)) {
    ++next;
  }
  if (next >= blocks_.blocks.size() || blocks_.blocks[next].label_count == 0) {
    return false;
  }
  const Label &below = blocks_.labels[blocks_.blocks[next].labels];
  return below.count > 1 && below.path[below.count - 2].value == label.last().value;
}

// "II Harbours" between blank lines, and a label below: what a title looks like where nothing is marked.
bool Neighbours::heads_labels(const Block &block) const {
  const auto next = std::size_t{index_of(block)} + 1;
  if (next >= blocks_.blocks.size()) {
    return false;
  }
  const Block &below = blocks_.blocks[next];
  const std::string_view line = content_of(source_, blocks_.lines[block.first]);
  constexpr std::size_t longest_title = 100;  // bytes, where nothing but its place says that it is one
  return below.kind == BlockKind::text && below.label_count > 0 && line.size() <= longest_title &&
         !ends_sentence(line) && std::string_view(",:;").find(line.back()) == std::string_view::npos &&
         first_is_upper(source_.slice({blocks_.labels[block.labels].rest, blocks_.lines[block.first].content.end}));
}

// "The bureau also keeps:" between two lists of one article.
bool Neighbours::stands_below_colon(std::uint32_t index) const {
  while (index > 0 && blocks_.blocks[index - 1].kind == BlockKind::furniture) {
    --index;
  }
  if (index == 0) {
    return false;
  }
  const Block &above = blocks_.blocks[index - 1];
  return above.label_count == 0 && announces_list(content_of(source_, blocks_.lines[above.last]));
}

}  // namespace celac
