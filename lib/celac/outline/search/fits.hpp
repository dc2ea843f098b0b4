#pragma once
// How a label stands at one place of the tree, remembered for a round of the search: many states share their open nodes.

#include <cstdint>
#include <vector>

#include "celac/outline/search/series.hpp"

namespace celac {

/// What a label costs after one sibling, or as the first under a parent, whatever was closed before; and what the open
/// node of it then knows.
struct Fit {
  int cost = 0;
  const OpenNode *earlier = nullptr;
  std::uint8_t deepest = 0;
  bool starts = false;       ///< the label starts a series: closed ones have a say
  bool steps = false;        ///< it goes on with one
  bool after_prose = false;  ///< where it does
};

/// The other series beside a new node: the last open node of each, without headings that have no number.
[[nodiscard]] inline const OpenNode *others_beside(const OpenNode *beside) {
  return beside == nullptr || !beside->title ? beside : beside->earlier;
}

/// How `node`, which has a label, stands under `parent` after its child `beside` (null: as the first); without what it
/// costs to start a series there (start_cost).
[[nodiscard]] Fit weigh(const OpenNode &node, const OpenNode &parent, const OpenNode *beside, Tally tally);

/// Of each place the last one that was asked for, as far as no other took its room.
class Fits {
 public:
  /// All that follows is about another block.
  void start_round() { ++round_; }

  struct Slot {
    const OpenNode *node = nullptr;
    std::uint32_t reading = 0;
    std::uint32_t round = 0;
    Fit fit;
  };

  /// The place of reading `label` behind `node`, or right under it if `first`; `known` says whether its fit is there.
  [[nodiscard]] Fit &at(const OpenNode *node, bool first, std::uint32_t label, bool &known) {
    return find(slots_, node, label * 2 + (first ? 1 : 0), known).fit;
  }
  /// What it costs reading `label` to start a series under `parent`, whatever stands there before it.
  [[nodiscard]] int &start_at(const OpenNode *parent, std::uint32_t label, bool &known) {
    return find(starts_, parent, label, known).cost;
  }

 private:
  static constexpr unsigned bits = 8;

  struct Start {
    const OpenNode *node = nullptr;
    std::uint32_t reading = 0;
    std::uint32_t round = 0;
    int cost = 0;
  };

  template <class One>
  One &find(std::vector<One> &slots, const OpenNode *node, std::uint32_t reading, bool &known) {
    const auto mixed = (reinterpret_cast<std::uintptr_t>(node) + reading) * 0x9E3779B97F4A7C15U;
    One &slot = slots[mixed >> (64U - bits)];
    known = slot.node == node && slot.reading == reading && slot.round == round_;
    slot.node = node;
    slot.reading = reading;
    slot.round = round_;
    return slot;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << bits);
  std::vector<Start> starts_ = std::vector<Start>(std::size_t{1} << bits);
  std::uint32_t round_ = 0;
};

}  // namespace celac
