#pragma once
// The stacks of open nodes of all states. States share what is below: a stack is its top open node and the chain of
// parents, and nothing of a state that came through its round is let go before the search is over.

#include <deque>
#include <memory_resource>

#include "celac/outline/search/series.hpp"

namespace celac {

class Stacks {
 public:
  /// The bottom of all stacks.
  [[nodiscard]] const OpenNode *root() { return &open_nodes_.emplace_back(); }

  /// Places `open_node` on top of `parent`; fills in what a open node knows of where it stands.
  [[nodiscard]] const OpenNode *push(OpenNode &open_node, const OpenNode *parent);

  /// What is remembered when `open_node` is going to stand on `parent`, which closes the nodes from `top` down to it.
  [[nodiscard]] const ClosedSeries *close(const OpenNode *top, const OpenNode *parent, const OpenNode &open_node,
                                          const ClosedSeries *closed);

  /// What a state that came through the round keeps; all else that the round made goes with end_round().
  [[nodiscard]] const OpenNode *settle(const OpenNode *top) { return &open_nodes_.emplace_back(*top); }
  [[nodiscard]] const ClosedSeries *settle(const ClosedSeries *closed);
  void end_round() { used_open_nodes_ = used_closed_series_ = 0; }

 private:
  const ClosedSeries *make(const ClosedSeries &closed);
  const ClosedSeries *remember(const ClosedSeries *closed, const Label *label, int beside);

  std::pmr::monotonic_buffer_resource arena_;
  std::pmr::deque<OpenNode> open_nodes_{&arena_};
  std::pmr::deque<ClosedSeries> closed_series_{&arena_};
  // Of the round that is going on, used again in the next one.
  std::pmr::deque<OpenNode> round_open_nodes_{&arena_};
  std::pmr::deque<ClosedSeries> round_closed_series_{&arena_};
  std::size_t used_open_nodes_ = 0;
  std::size_t used_closed_series_ = 0;
};

}  // namespace celac
