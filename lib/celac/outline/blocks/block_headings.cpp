#include "celac/outline/blocks/block_headings.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "celac/outline/search/costs.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"

namespace celac {
namespace {

// The row of weights.def that weighs each sign.
constexpr std::array<Rule, heading_sign_count> rules = {
#define CELAC_HEADING_SIGN(name, text) Rule::heading_##name,
#include "celac/outline/lines/heading_signs.def"
#undef CELAC_HEADING_SIGN
};

// Positive where it rather is a heading.
int heading_odds(const HeadingCandidate &candidate) {
  int odds = 0;
  for (std::size_t sign = candidate.signs._Find_first(); sign < heading_sign_count;
       sign = candidate.signs._Find_next(sign)) {
    odds += cost_of(rules[sign]).cost;
  }
  return odds;
}

}  // namespace

void weigh_heading(Block &block, const HeadingCandidate *candidate) {
  if (candidate != nullptr) {
    block.style = candidate->style;
    block.heading_odds = heading_odds(*candidate);
    block.repeated = candidate->has(HeadingSign::repeated);
    block.general = candidate->has(HeadingSign::general);
  }
}

bool is_wrapped_title(const Blocks &blocks, const Block &block, const HeadingCandidate &candidate) {
  return block.label_count > 0 && candidate.last > candidate.first &&
         !(candidate.has(HeadingSign::capitals) && blocks.labels[block.labels].alone(blocks.lines[block.first]));
}

Emphasis emphasis_of_block(const Source &source, const Blocks &blocks, const Block &block,
                           const HeadingCandidate *candidate) {
  const Line &line = blocks.lines[block.first];
  const std::string_view text = content_of(source, line);
  // "THE PARTIES AGREE:" announces, it does not head; a label makes the difference.
  const bool labelled = block.label_count > 0;
  const bool known = !labelled && candidate != nullptr && candidate->first == candidate->last;
  Emphasis emphasis = !labelled && ends_sentence(text) ? Emphasis::plain
                      : known                          ? candidate->of_words
                                                       : emphasis_of(text, labelled);
  if (emphasis < Emphasis::bold && labelled && blocks.labels[block.labels].misread &&
      emphasis_of(source.slice({blocks.labels[block.labels].rest, line.content.end}), true) == Emphasis::capitals) {
    emphasis = Emphasis::capitals;  // "lI. HARBOURS": the small letter is the misreading
  }
  if (emphasis < Emphasis::bold && labelled && (line.bold || line.underlined)) {
    emphasis = Emphasis::bold;
  }
  return emphasis;
}

bool close_bold(const Source &source, Blocks &blocks, Block &block) {
  const std::string_view first = content_of(source, blocks.lines[block.first]);
  if (!first.starts_with("**")) {
    return false;
  }
  block.emphasis = std::max(block.emphasis, Emphasis::bold);
  if (block.first != block.last) {
    return false;
  }
  block.marks_below = true;
  for (std::uint32_t k = 0; k < block.label_count; ++k) {
    blocks.labels[block.labels + k].closes = true;
    blocks.labels[block.labels + k].opener = {};
  }
  return true;
}

void mark_repeated_headings(const Source &source, Blocks &blocks) {
  std::unordered_map<std::uint64_t, std::uint32_t> last;
  for (std::uint32_t k = 0; k < blocks.blocks.size(); ++k) {
    Block &block = blocks.blocks[k];
    if (block.heading == 0 || block.label_count > 0) {
      continue;
    }
    const auto [known, fresh] = last.try_emplace(
        shape_of(content_of(source, blocks.lines[block.first])).hash * 7U + block.heading, k);
    if (!fresh) {
      block.repeated = blocks.blocks[known->second].repeated = true;
      known->second = k;
    }
  }
}

}  // namespace celac
