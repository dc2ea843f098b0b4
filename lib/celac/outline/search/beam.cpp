#include "celac/outline/search/beam.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace celac {
namespace {

constexpr std::size_t widest_beam = 48;
constexpr std::size_t narrowest_beam = 3;
constexpr int clear_step = 3;  // a step that costs no more leaves no doubt
constexpr int near_best = 6;   // that close to the best, a state stays even in the narrowest beam

bool same_stack(const State &a, const State &b) { return a.top == b.top || a.top->hash == b.top->hash; }

bool same_series_beside(const OpenNode *a, const OpenNode *b) {
  std::uint16_t left = most_others;
  for (a = a->earlier, b = b->earlier; a != b && left > 0; a = a->earlier, b = b->earlier, --left) {
    if (a == nullptr || b == nullptr || a->hash != b->hash) {
      return false;
    }
  }
  return true;
}

// Whether both have the same open nodes and, beside each of them, the same series: what was closed before matters less.
bool same_series(const State &a, const State &b) {
  if (!same_stack(a, b)) {
    return false;
  }
  const bool same_others = a.top->hash_of_others == b.top->hash_of_others;
  if (same_others || !(a.top->many_others || b.top->many_others)) {
    return same_others;
  }
  const OpenNode *open_b = b.top;
  for (const OpenNode *open_a = a.top; open_a != open_b; open_a = open_a->parent, open_b = open_b->parent) {
    if (!same_series_beside(open_a, open_b)) {
      return false;
    }
  }
  return true;
}

// Whether all that follows costs the same in both.
bool same_future(const State &a, const State &b) {
  if (!same_stack(a, b)) {
    return false;
  }
  const ClosedSeries *closed_a = a.closed;
  const ClosedSeries *closed_b = b.closed;
  for (; closed_a != closed_b; closed_a = closed_a->next, closed_b = closed_b->next) {
    if (closed_a == nullptr || closed_b == nullptr || closed_a->label != closed_b->label) {
      return false;
    }
  }
  const OpenNode *open_b = b.top;
  for (const OpenNode *open_a = a.top; open_a != open_b; open_a = open_a->parent, open_b = open_b->parent) {
    if (open_a->deepest != open_b->deepest || !same_series_beside(open_a, open_b)) {
      return false;
    }
  }
  return true;
}

}  // namespace

void Beam::start(const OpenNode *root) {
  steps_.emplace_back();
  states_.emplace_back().top = root;
}

// The candidates up to `dearest` by cost; of equal cost, the one that came first. A count for each cost: there are
// thousands of candidates and few costs.
void Beam::sort_candidates(int dearest) {
  std::array<std::uint32_t, widest_slack + 2> starts{};
  const auto beyond = [&](const State &state) { return static_cast<std::size_t>(state.cost - limit_); };
  for (const State &state : candidates_) {
    if (state.cost <= dearest) {
      ++starts[beyond(state) + 1];
    }
  }
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  order_.resize(starts.back());
  for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
    if (candidates_[i].cost <= dearest) {
      order_[starts[beyond(candidates_[i])]++] = i;
    }
  }
}

// Most candidates come to nothing, and leave no step.
std::uint32_t Beam::retain(const State &candidate) {
  steps_.push_back({candidate.step, candidate.block, candidate.choice});
  return static_cast<std::uint32_t>(steps_.size() - 1);
}

// Costs are counted from the best so that they never overflow.
void Beam::narrow(std::size_t read) {
  const int best = candidates_.empty() ? 0 : limit_;
  weighed_ += candidates_.size();
  overspent_ = !patient_ && weighed_ > free_candidates + candidates_a_byte * read;
  if (best > clear_step && !overspent_) {
    slack_ = widest_slack;  // whatever comes next, this is a doubt
  }
  sort_candidates(best + slack_);
  states_.clear();
  first_alike_.fill(SIZE_MAX);
  const auto is_same = [&](const State &kept, const State &state) {
    return patient_ ? same_future(kept, state) : same_series(kept, state);
  };
  const std::size_t width = patient_ ? patient_beam : settled() || overspent_ ? narrowest_beam : widest_beam;
  for (const std::uint32_t at : order_) {
    const State &state = candidates_[at];
    const bool full = states_.size() >= width &&
                      (overspent_ || state.cost > best + near_best || states_.size() >= widest_beam);
    if ((full && !patient_) || states_.size() == patient_beam) {
      break;
    }
    std::size_t *place = &first_alike_[state.top->hash % first_alike_.size()];
    while (*place < states_.size() && !is_same(states_[*place], state)) {
      place = &next_alike_[*place];
    }
    if (*place >= states_.size()) {
      *place = states_.size();
      next_alike_[states_.size()] = SIZE_MAX;
      states_.push_back(state);
      states_.back().cost -= best;
      states_.back().step = retain(state);
    } else if (const State &known = states_[*place]; state.cost - best <= known.cost + closest_margin) {
      ties_.push_back({known.step, retain(state), state.cost - best - known.cost});
    }
  }
  candidates_.clear();
  total_ += best;
  limit_ = no_limit;
  const int step = states_.empty() ? 0 : states_.front().choice.cost;
  slack_ = step <= clear_step && !patient_ ? std::max(narrowest_slack, slack_ - slack_step) : widest_slack;
  slack_ = overspent_ ? narrowest_slack : slack_;
}

int Beam::trace(std::vector<Choice> &choices, std::vector<CloseCall> &close_calls) {
  const auto best = std::min_element(states_.begin(), states_.end(),
                                     [](const State &a, const State &b) { return a.cost < b.cost; });
  for (std::uint32_t at = best->step; at != 0; at = steps_[at].before) {
    choices[steps_[at].block] = steps_[at].choice;
  }
  for (const State &state : states_) {
    if (state.step != best->step && state.cost <= best->cost + closest_margin) {
      ties_.push_back({best->step, state.step, state.cost - best->cost});
    }
  }
  find_close_calls(best->step, choices, close_calls);
  return total_ + best->cost;
}

// Where another way leaves the best one there was a close call: at the first block that they read differently. A way
// that was dropped may have merged into one that was dropped later, and then is more expensive by both; the last ties
// come first, so what a state that others merged into still had to pay is known.
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
  std::vector<Detour> detours(steps_.size());
  std::vector<std::uint32_t> exits;  // the first steps off the best way
  for (std::size_t i = ties_.size(); i-- > 0;) {
    const Tie &tie = ties_[i];
    const int margin = tie.margin + (chosen[tie.kept] ? 0 : detours[tie.kept].margin);
    if (margin > closest_margin || chosen[tie.dropped]) {
      continue;
    }
    std::uint32_t next = tie.kept;
    for (std::uint32_t at = tie.dropped; !chosen[at] && margin < detours[at].margin; at = steps_[at].before) {
      if (chosen[steps_[at].before] && detours[at].margin == no_limit) {
        exits.push_back(at);
      }
      detours[at] = {margin, next};
      next = at;
    }
  }
  const auto differ = [](const Choice &a, const Choice &b) {
    return (a.role == Role::label || b.role == Role::label) && (a.role != b.role || a.parent != b.parent);
  };
  std::sort(exits.begin(), exits.end());
  for (const std::uint32_t exit : exits) {
    std::uint32_t at = exit;
    while (!chosen[at] && !differ(choices[steps_[at].block], steps_[at].choice)) {
      at = detours[at].next;
    }
    if (!chosen[at]) {
      close_calls.push_back({steps_[at].block, steps_[at].choice, detours[exit].margin});
    }
  }
}

}  // namespace celac
