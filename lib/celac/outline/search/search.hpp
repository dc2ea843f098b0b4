#pragma once
// The inference that chooses the tree: the cheapest explanation of the whole sequence of labels, titles and page
// numbers. A beam search over positions; a state is the stack of open nodes. Continuing a series is free, opening
// one at 1 is cheap, and gaps, repeats, odd nesting and ignored labels cost what costs.hpp says. Linear time.
// After CFPB's regulations-parser (constraints and heuristics over label sequences); the beam is ours.

#include <cstdint>
#include <vector>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/search/costs.hpp"

namespace celac {

/// What a block turned out to be.
enum class Role : std::uint8_t { text, label, title, furniture };

struct Applied {
  Rule rule;
  std::int16_t cost;
};

/// The decision on one block.
struct Choice {
  Role role = Role::text;
  std::uint32_t label = 0;   ///< index into Blocks::labels, for Role::label
  std::int32_t parent = -1;  ///< block of the node it stands under, -1 for the root; for labels and titles
  std::int32_t cost = 0;
  bool decided = false;  ///< there was more than one reading
};

/// A reading that must not be chosen, for the runner-up.
struct Forbidden {
  std::uint32_t block = UINT32_MAX;
  Choice choice;
};

/// A block that could have been read in another way for next to nothing.
struct CloseCall {
  std::uint32_t block = 0;
  Choice other;
  int margin = 0;  ///< by how much the other reading's whole document is more expensive, at most closest_margin
};

/// Readings that are more expensive by more than this are no close call.
inline constexpr int closest_margin = 2;

struct Outline {
  std::vector<Choice> choices;  ///< one a block
  int cost = 0;
  std::vector<CloseCall> close_calls;
  bool refused_depth = false;  ///< nodes nested past the limit, from `refused_block` on
  std::uint32_t refused_block = 0;
};

/// Nodes nested deeper than this are refused.
inline constexpr std::uint16_t max_depth = 64;

[[nodiscard]] Outline search_outline(const Source &source, const Blocks &blocks, const Forbidden &forbidden = {});

/// The rules that made up the cost of block `block` in `outline`: the same costs, named.
[[nodiscard]] std::vector<Applied> explain_choice(const Source &source, const Blocks &blocks, const Outline &outline,
                                                  std::uint32_t block);

}  // namespace celac
