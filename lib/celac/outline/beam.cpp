#include "celac/outline/beam.hpp"

#include <algorithm>

namespace celac {
namespace {

constexpr std::size_t widest_beam = 24;
constexpr std::size_t narrowest_beam = 5;
constexpr std::size_t patient_beam = 100;

// Whether all that follows costs the same in both.
bool same_future(const State &a, const State &b) {
  const std::uint64_t memory_a = a.memory != nullptr ? a.memory->hash : 0;
  const std::uint64_t memory_b = b.memory != nullptr ? b.memory->hash : 0;
  return (a.top == b.top || a.top->hash == b.top->hash) && memory_a == memory_b;
}

}  // namespace

void Beam::start(const Frame *root) {
  steps_.emplace_back();
  round_ = steps_.size();
  states_.push_back({root, nullptr, 0, 0});
}

bool Beam::settled() const { return !patient_ && slack_ == narrowest_slack; }

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
  const std::size_t width = patient_ ? patient_beam : settled() ? narrowest_beam : widest_beam;
  for (const State &state : candidates_) {
    if (states_.size() == width || state.cost > best + slack_) {
      break;
    }
    const auto known = std::find_if(states_.begin(), states_.end(),
                                    [&](const State &kept) { return same_future(kept, state); });
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
  slack_ = step <= 3 && !patient_ ? std::max(narrowest_slack, slack_ - slack_step) : widest_slack;
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

// How much dearer than the best the best way through each step is, and which step it takes next. Steps are in the order
// of rounds and what is kept in a round comes before what merges into it, so one pass from the end is enough.
std::vector<Beam::Detour> Beam::detours(std::uint32_t last) const {
  std::vector<Detour> out(steps_.size());
  const auto reach = [&out](std::uint32_t step, int margin, std::uint32_t next) {
    if (margin < out[step].margin) {
      out[step] = {margin, next};
    }
  };
  out[last].margin = 0;
  std::size_t tie = ties_.size();
  for (auto step = static_cast<std::uint32_t>(steps_.size()); --step != 0;) {
    for (; tie > 0 && ties_[tie - 1].dropped == step; --tie) {
      const Tie &merged = ties_[tie - 1];
      reach(step, merged.margin + out[merged.kept].margin, merged.kept);
    }
    reach(steps_[step].before, out[step].margin, step);
  }
  return out;
}

// Where another way leaves the best one there was a close call: at the first unit that they read differently.
void Beam::find_close_calls(std::uint32_t last, const std::vector<Choice> &choices,
                            std::vector<CloseCall> &close_calls) const {
  if (ties_.empty()) {
    return;
  }
  std::vector<bool> chosen(steps_.size(), false);
  chosen[0] = true;
  for (std::uint32_t at = last; at != 0; at = steps_[at].before) {
    chosen[at] = true;
  }
  const auto differ = [](const Choice &a, const Choice &b) {
    return (a.role == Role::label || b.role == Role::label) && (a.role != b.role || a.parent != b.parent);
  };
  const std::vector<Detour> way = detours(last);
  for (std::uint32_t step = 1; step < steps_.size(); ++step) {
    if (chosen[step] || !chosen[steps_[step].before] || way[step].margin > closest_margin) {
      continue;
    }
    std::uint32_t at = step;
    while (at != 0 && !chosen[at] && !differ(choices[steps_[at].unit], steps_[at].choice)) {
      at = way[at].next;
    }
    if (at != 0 && !chosen[at]) {
      close_calls.push_back({steps_[at].unit, steps_[at].choice, way[step].margin});
    }
  }
}

}  // namespace celac
