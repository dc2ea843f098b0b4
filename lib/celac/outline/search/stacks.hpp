#pragma once
// The stacks of open nodes of all states. States share what is below: a stack is its top frame and the chain of parents,
// and nothing of a state that came through its round is let go before the search is over.

#include <deque>
#include <memory_resource>

#include "celac/outline/search/series.hpp"

namespace celac {

class Stacks {
 public:
  /// The bottom of all stacks.
  [[nodiscard]] const Frame *root() { return &frames_.emplace_back(); }

  /// Places `frame` on top of `parent`; fills in what a frame knows of where it stands.
  [[nodiscard]] const Frame *push(Frame &frame, const Frame *parent);

  /// What is remembered when `frame` is going to stand on `parent`, which closes the nodes from `top` down to it.
  [[nodiscard]] const Memory *close(const Frame *top, const Frame *parent, const Frame &frame, const Memory *memory);

  /// What a state that came through the round keeps; all else that the round made goes with end_round().
  [[nodiscard]] const Frame *settle(const Frame *top) { return &frames_.emplace_back(*top); }
  [[nodiscard]] const Memory *settle(const Memory *memory);
  void end_round() { used_frames_ = used_memories_ = 0; }

 private:
  const Memory *make(const Memory &memory);
  const Memory *remember(const Memory *memory, const Label *label, int beside);

  std::pmr::monotonic_buffer_resource arena_;
  std::pmr::deque<Frame> frames_{&arena_};
  std::pmr::deque<Memory> memories_{&arena_};
  // Of the round that is going on, used again in the next one.
  std::pmr::deque<Frame> round_frames_{&arena_};
  std::pmr::deque<Memory> round_memories_{&arena_};
  std::size_t used_frames_ = 0;
  std::size_t used_memories_ = 0;
};

}  // namespace celac
