#include "celac/diff/align/phrases.hpp"

#include <algorithm>
#include <string_view>

#include "celac/diff/align/stem.hpp"
#include "celac/text/hash.hpp"

namespace celac {
namespace {

// Two words side by side, and what the second adds to a run.
struct Step {
  std::uint64_t pair;
  HalfWords first;
  HalfWords second;
};

std::vector<Step> steps_of(std::string_view text) {
  std::vector<Step> steps;
  std::uint64_t before = 0;
  HalfWords before_size = 0;
  for_each_word(text, [&](std::string_view word) {
    const std::uint64_t hash = hash64(stem(word));
    const HalfWords size = is_han(word) ? 1 : 2;
    if (before_size != 0) {
      steps.push_back({mix(before, hash), before_size, size});
    }
    before = hash;
    before_size = size;
  });
  return steps;
}

void add_pairs(std::vector<std::uint64_t> &pairs, std::string_view text) {
  for (const Step &step : steps_of(text)) {
    pairs.push_back(step.pair);
  }
}

}  // namespace

HalfWords Phrases::own_run(std::size_t side, std::uint32_t whole, std::uint32_t part,
                           const std::vector<std::uint32_t> &others) const {
  std::vector<std::uint64_t> wanted;
  std::vector<std::uint64_t> taken;
  add_pairs(wanted, (*texts_[side])[whole]);
  for (const std::uint32_t other : others) {
    add_pairs(taken, (*texts_[1 - side])[other]);
  }
  std::sort(wanted.begin(), wanted.end());
  std::sort(taken.begin(), taken.end());
  HalfWords longest = 0;
  HalfWords run = 0;
  for (const Step &step : steps_of((*texts_[1 - side])[part])) {
    const bool own = std::binary_search(wanted.begin(), wanted.end(), step.pair) &&
                     !std::binary_search(taken.begin(), taken.end(), step.pair);
    run = own ? (run == 0 ? step.first : run) + step.second : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

HalfWords Phrases::length(std::size_t side, std::uint32_t node) const {
  HalfWords words = 0;
  for_each_word((*texts_[side])[node], [&](std::string_view word) { words += is_han(word) ? 1U : 2U; });
  return words;
}

}  // namespace celac
