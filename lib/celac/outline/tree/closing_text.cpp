#include "celac/outline/tree/closing_text.hpp"

#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

bool is_plain_text(const Blocks &blocks, const Outline &outline, std::size_t i) {
  return i < blocks.blocks.size() && blocks.blocks[i].kind == BlockKind::text && blocks.blocks[i].heading == 0 &&
         outline.choices[i].role == Role::text && !blocks.lines[blocks.blocks[i].first].bullet;
}

}  // namespace

std::size_t find_closing_text(const Source &source, const Blocks &blocks, const Outline &outline) {
  constexpr std::size_t most_rules = 3;  // more of them part pages
  constexpr std::size_t most_blocks = 12;
  std::size_t rules = 0;
  std::size_t last_rule = 0;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (blocks.blocks[i].furniture == FurnitureKind::rule) {
      ++rules;
      last_rule = is_plain_text(blocks, outline, i + 1) ? i : last_rule;
    }
  }
  if (rules > most_rules || last_rule == 0 || last_rule + most_blocks < blocks.blocks.size() ||
      blocks.blocks[last_rule - 1].kind == BlockKind::furniture) {
    return SIZE_MAX;
  }
  const Block &above = blocks.blocks[last_rule - 1];
  const Block &first = blocks.blocks[last_rule + 1];
  const bool goes_on = !ends_sentence(content_of(source, blocks.lines[above.last])) &&
                       starts_lower(content_of(source, blocks.lines[first.first]));
  for (std::size_t i = last_rule + 1; i < blocks.blocks.size(); ++i) {
    if (goes_on || !(is_plain_text(blocks, outline, i) || blocks.blocks[i].furniture == FurnitureKind::rule ||
                     blocks.blocks[i].kind == BlockKind::footnote)) {
      return SIZE_MAX;
    }
  }
  return last_rule + 1;
}

}  // namespace celac
