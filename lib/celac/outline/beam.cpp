#include "celac/outline/beam.hpp"

#include <algorithm>

namespace celac {
namespace {

constexpr std::size_t widest_beam = 24;
constexpr std::size_t narrowest_beam = 5;

}  // namespace

void Beam::start(const Frame *root) {
  steps_.emplace_back();
  round_ = steps_.size();
  states_.push_back({root, nullptr, 0, 0});
}

bool Beam::settled() const { return slack_ == narrowest_slack; }

void Beam::keep(const State &from, std::uint32_t unit, const Choice &choice, const Frame *top, const Memory *memory) {
  const int cost = from.cost + choice.cost;
  limit_ = std::min(limit_, cost);
  candidates_.push_back(
      {top, memory, cost, static_cast<std::uint32_t>(steps_.size()), top != from.top, memory != from.memory});
  steps_.push_back({from.step, unit, choice});
}

// Costs are counted from the best so that they never overflow.
void Beam::narrow() {
  // Of equal cost, the one that came first: steps count up.
  std::sort(candidates_.begin(), candidates_.end(),
            [](const State &a, const State &b) { return a.cost != b.cost ? a.cost < b.cost : a.step < b.step; });
  states_.clear();
  kept_.clear();
  const auto retain = [this](std::uint32_t step) {
    kept_.push_back(steps_[step]);
    return static_cast<std::uint32_t>(round_ + kept_.size() - 1);
  };
  const int best = candidates_.empty() ? 0 : candidates_.front().cost;
  const std::size_t width = settled() ? narrowest_beam : widest_beam;
  for (const State &state : candidates_) {
    if (states_.size() == width || state.cost > best + slack_) {
      break;
    }
    const auto known = std::find_if(states_.begin(), states_.end(), [&](const State &kept) {
      return kept.top == state.top || kept.top->hash == state.top->hash;
    });
    if (known == states_.end()) {
      states_.push_back(state);
      states_.back().cost -= best;
      states_.back().step = retain(state.step);
    } else if (state.cost - best <= known->cost + closest_margin) {
      ties_.push_back({known->step, retain(state.step), state.cost - best - known->cost});
    }
  }
  candidates_.clear();
  steps_.resize(round_);
  steps_.insert(steps_.end(), kept_.begin(), kept_.end());
  round_ = steps_.size();
  total_ += best;
  limit_ = no_limit;
  const int step = states_.empty() ? 0 : choice_of(states_.front()).cost;
  slack_ = step <= 3 ? std::max(narrowest_slack, slack_ - slack_step) : widest_slack;
}

void Beam::discard() {
  candidates_.clear();
  steps_.resize(1);
}

int Beam::trace(std::vector<Choice> &choices, std::vector<CloseCall> &close_calls) {
  const auto best = std::min_element(states_.begin(), states_.end(),
                                     [](const State &a, const State &b) { return a.cost < b.cost; });
  for (std::uint32_t at = best->step; at != 0; at = steps_[at].before) {
    choices[steps_[at].unit] = steps_[at].choice;
  }
  for (const State &state : states_) {
    if (state.step != best->step && state.cost <= best->cost + closest_margin) {
      ties_.push_back({best->step, state.step, state.cost - best->cost});
    }
  }
  find_close_calls(best->step, choices, close_calls);
  return total_ + best->cost;
}

// Two ways came to the same end, or to the end: where they differ first there was a close call.
void Beam::find_close_calls(std::uint32_t last, const std::vector<Choice> &choices,
                            std::vector<CloseCall> &close_calls) const {
  if (ties_.empty()) {
    return;
  }
  std::vector<bool> chosen(steps_.size(), false);
  for (std::uint32_t at = last; at != 0; at = steps_[at].before) {
    chosen[at] = true;
  }
  const auto differ = [](const Choice &a, const Choice &b) {
    return (a.role == Role::label || b.role == Role::label) && (a.role != b.role || a.parent != b.parent);
  };
  for (const Tie &tie : ties_) {
    if (!chosen[tie.kept]) {
      continue;
    }
    std::uint32_t other = 0;
    for (std::uint32_t at = tie.dropped; at != 0 && !chosen[at]; at = steps_[at].before) {
      other = differ(choices[steps_[at].unit], steps_[at].choice) ? at : other;
    }
    if (other != 0) {
      close_calls.push_back({steps_[other].unit, steps_[other].choice, tie.margin});
    }
  }
}

}  // namespace celac
