#pragma once
// The beam of the search: the cheapest states so far, and how each of them came about.

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <vector>

#include "celac/outline/search/search.hpp"
#include "celac/outline/search/series.hpp"

namespace celac {

/// A stack of open nodes, the series that were closed, and what it all cost.
struct State {
  const OpenNode *top = nullptr;
  const ClosedSeries *closed = nullptr;
  int cost = 0;            ///< beyond the best state's
  std::uint32_t step = 0;  ///< of a candidate: the one before it
  std::uint32_t block = 0;
  Choice choice;            ///< on that block: the one that led to it
  bool new_top = false;     ///< `top` was made in the round that is going on
  bool new_closed = false;  ///< and `closed`
  /// The stack that `top` closes nodes of, as long as these are not in `closed`: most candidates come to nothing.
  const OpenNode *left = nullptr;
};

/// States come in rounds, one a block that has to be decided: candidates are kept, then the best become the states.
class Beam {
 public:
  /// A patient beam keeps many states all the way and merges only those from which all that follows costs the same:
  /// for margins, which have to be exact. Otherwise states with the same open nodes merge, whatever was closed before.
  explicit Beam(bool patient) : patient_(patient) {}

  void start(const OpenNode *root);

  [[nodiscard]] const std::vector<State> &states() const { return states_; }
  [[nodiscard]] std::vector<State> &states() { return states_; }
  [[nodiscard]] const std::vector<State> &candidates() const { return candidates_; }
  /// Whether a candidate of this cost would not be dropped at once.
  [[nodiscard]] bool affords(int cost) const { return cost <= limit_ + slack_; }
  /// Nothing has been in doubt for a while.
  [[nodiscard]] bool settled() const { return !patient_ && slack_ == narrowest_slack; }

  [[nodiscard]] bool patient() const { return patient_; }
  /// So much was in doubt that the search has to hurry.
  [[nodiscard]] bool overspent() const { return overspent_; }

  void keep(const State &from, std::uint32_t block, const Choice &choice, const OpenNode *top) {
    // Filled in where it stands: there are a hundred of them a block.
    State &candidate = candidates_.emplace_back();
    candidate.top = top;
    candidate.closed = from.closed;
    candidate.left = top != from.top ? from.top : nullptr;
    candidate.cost = from.cost + choice.cost;
    candidate.step = from.step;
    candidate.block = block;
    candidate.choice = choice;
    candidate.new_top = top != from.top;
    limit_ = std::min(limit_, candidate.cost);
  }
  /// The candidate that was kept last.
  [[nodiscard]] State &last() { return candidates_.back(); }
  /// Ends the round: the best candidates, equal ones merged, are the new states. `read`: bytes of the text so far.
  void narrow(std::size_t read);
  /// Forgets the candidates of a round that is not to be ended.
  void discard() { candidates_.clear(); }

  /// Fills in the choices that led to the best state, and where another way was nearly as cheap. Returns the cost.
  int trace(std::vector<Choice> &choices, std::vector<CloseCall> &close_calls);

 private:
  // States this much more expensive than the best are dropped. What is clear stays clear: with every step that costs
  // nothing the slack narrows, and any doubt opens it wide again.
  static constexpr int widest_slack = 44;
  static constexpr int narrowest_slack = 12;
  static constexpr int slack_step = 8;
  // A text that leaves everything in doubt would take hundreds of candidates a byte. Of 640 plans none took more than
  // 1,000 beyond 4 a byte, at any place; beyond this the beam stays narrow until the text has caught up.
  static constexpr std::size_t free_candidates = 1U << 14U;
  static constexpr std::size_t candidates_a_byte = 6;
  static constexpr int no_limit = INT32_MAX / 2;
  static constexpr std::size_t patient_beam = 200;

  // How a state came about; steps form a tree by `before`.
  struct Step {
    std::uint32_t before = 0;
    std::uint32_t block = 0;
    Choice choice;
  };

  // Two steps that lead to equal states, and by how much the dropped one is more expensive.
  struct Tie {
    std::uint32_t kept = 0;
    std::uint32_t dropped = 0;
    int margin = 0;
  };

  // The best way from a step to the end, if it is nearly as cheap as the best of all, and the step it takes next.
  struct Detour {
    int margin = no_limit;
    std::uint32_t next = 0;
  };

  std::uint32_t retain(const State &candidate);
  void sort_candidates(int dearest);
  void find_close_calls(std::uint32_t last, const std::vector<Choice> &choices,
                        std::vector<CloseCall> &close_calls) const;

  bool patient_;
  std::deque<Step> steps_;  // grows without a copy: it is the most that a search holds
  std::vector<Tie> ties_;
  std::vector<State> states_;
  std::vector<State> candidates_;
  std::vector<std::uint32_t> order_;  // of the candidates, by cost
  // The new states by the hash of their stack: the first of each remainder, and the next after each.
  std::array<std::size_t, 64> first_alike_{};
  std::array<std::size_t, patient_beam> next_alike_{};
  int limit_ = no_limit;  // the cheapest candidate
  int slack_ = widest_slack;
  int total_ = 0;
  std::size_t weighed_ = 0;  // candidates so far
  bool overspent_ = false;
};

}  // namespace celac
