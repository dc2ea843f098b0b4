#pragma once
// The stacks of open nodes of all states. States share what is below: a stack is its top open node and the chain of
// parents. What no state can reach any more is let go now and then, when much has been made.

#include <array>
#include <deque>
#include <memory>
#include <memory_resource>
#include <unordered_map>
#include <vector>

#include "celac/outline/search/series.hpp"

namespace celac {

/// Of an open node by itself, wherever it stands.
[[nodiscard]] std::uint64_t hash_of(const OpenNode &open_node);

class Stacks {
 public:
  /// The bottom of all stacks.
  [[nodiscard]] const OpenNode *root() { return &kept_->open_nodes.emplace_back(); }

  /// Places a copy of `open_node` on top of `parent`, with what an open node knows of where it stands. Its hash is the
  /// one of itself (hash_of), and becomes the one of the stack.
  [[nodiscard]] const OpenNode *push(const OpenNode &open_node, const OpenNode *parent);

  /// What is remembered when `open_node` is going to stand on `parent`, which closes the nodes from `top` down to it.
  [[nodiscard]] const ClosedSeries *close(const OpenNode *top, const OpenNode *parent, const OpenNode &open_node,
                                          const ClosedSeries *closed);

  /// What a state that came through the round keeps; all else that the round made goes with end_round().
  [[nodiscard]] const OpenNode *settle(const OpenNode *top) { return &kept_->open_nodes.emplace_back(*top); }
  [[nodiscard]] const ClosedSeries *settle(const ClosedSeries *closed);
  void end_round() { used_open_nodes_ = used_closed_series_ = 0; }

  /// Whether so much is kept that most of it may be out of reach.
  [[nodiscard]] bool crowded() const { return kept_->open_nodes.size() + kept_->closed_series.size() > room_; }
  /// Lets go of all that is not moved before end_move().
  void start_move();
  [[nodiscard]] const OpenNode *move(const OpenNode *top);
  [[nodiscard]] const ClosedSeries *move(const ClosedSeries *closed);
  void end_move();

 private:
  static constexpr std::size_t least_room = 1U << 17U;
  static constexpr std::size_t nodes_of_chunk = 64;

  struct Kept {
    std::pmr::monotonic_buffer_resource arena;
    std::pmr::deque<OpenNode> open_nodes{&arena};
    std::pmr::deque<ClosedSeries> closed_series{&arena};
  };

  const ClosedSeries *make(const ClosedSeries &closed);
  const ClosedSeries *remember(const ClosedSeries *closed, const Label *label, int beside);

  std::unique_ptr<Kept> kept_ = std::make_unique<Kept>();
  std::unique_ptr<Kept> left_;  // while what is in reach moves out of it
  std::unordered_map<const void *, const void *> moved_;
  std::size_t room_ = least_room;
  std::pmr::monotonic_buffer_resource arena_;
  // Of the round that is going on, used again in the next one.
  std::vector<std::unique_ptr<std::array<OpenNode, nodes_of_chunk>>> round_open_nodes_;
  std::pmr::deque<ClosedSeries> round_closed_series_{&arena_};
  std::size_t used_open_nodes_ = 0;
  std::size_t used_closed_series_ = 0;
};

}  // namespace celac
