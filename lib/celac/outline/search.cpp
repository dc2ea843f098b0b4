#include "celac/outline/search.hpp"

#include <algorithm>
#include <deque>

#include "celac/outline/local_costs.hpp"

namespace celac {
namespace {

constexpr std::size_t widest_beam = 24;
constexpr std::size_t narrowest_beam = 6;
// States this much dearer than the best are dropped. What is clear stays clear: with every step that costs nothing
// the slack narrows, and any doubt opens it wide again.
constexpr int widest_slack = 44;
constexpr int narrowest_slack = 12;
constexpr int slack_step = 8;

struct State {
  const Frame *top = nullptr;
  const Memory *memory = nullptr;
  int cost = 0;
  std::uint32_t step = 0;
};

// How a state came about; steps form a tree by `before`.
struct Step {
  std::uint32_t before = 0;
  std::uint32_t unit = 0;
  Choice choice;
};

// Depth of a heading: by its marks, else by its looks; items are the deepest of all.
int level_of(const Frame &frame) {
  if (frame.heading != 0) {
    return frame.heading;
  }
  if (frame.parent == nullptr) {
    return 0;
  }
  if (!frame.title) {
    return 99;
  }
  switch (frame.look) {
    case Look::capitals:
      return 10;
    case Look::bold:
      return 11;
    case Look::title_case:
    case Look::plain:
      return 12;
  }
  return 12;
}

std::uint64_t hash_of(const Frame &frame) {
  std::uint64_t hash = frame.parent->hash * 0x9E3779B97F4A7C15ULL + frame.depth;
  const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211ULL; };
  if (frame.label != nullptr) {
    mix(static_cast<std::uint64_t>(frame.label->word) << 8U | static_cast<std::uint64_t>(frame.label->dress));
    for (std::size_t i = 0; i < frame.label->count; ++i) {
      const Component &component = frame.label->path[i];
      mix(component.value);
      mix(static_cast<std::uint64_t>(component.suffix) << 8U | static_cast<std::uint64_t>(component.kind));
    }
  } else {
    mix(0xABCDEF);
  }
  mix(frame.unit);
  return hash;
}

class Search {
 public:
  Search(const Source &source, const Units &units, const Forbidden &forbidden)
      : units_(units), costs_(source, units), forbidden_(forbidden) {}

  Outline run() {
    frames_.emplace_back();
    steps_.emplace_back();
    beam_.push_back({&frames_.front(), nullptr, 0, 0});
    for (std::uint32_t i = 0; i < units_.units.size(); ++i) {
      const Unit &unit = units_.units[i];
      if (is_undecided(unit)) {
        advance(i, unit);
      }
    }
    return finish();
  }

  std::vector<Applied> replay(const Outline &outline, std::uint32_t wanted) {
    std::vector<Applied> applied;
    frames_.emplace_back();
    std::vector<const Frame *> frame_of(units_.units.size(), nullptr);
    State state{&frames_.front(), nullptr, 0, 0};
    for (std::uint32_t i = 0; i <= wanted; ++i) {
      const Choice &choice = outline.choices[i];
      if (!is_undecided(units_.units[i])) {
        continue;
      }
      replayed_ = i == wanted ? &applied : nullptr;
      prepare(i, units_.units[i]);
      next_.clear();
      steps_.clear();
      steps_.emplace_back();
      expand(i, units_.units[i], state);
      const auto same = [&](const State &candidate) {
        const Choice &made = steps_[candidate.step].choice;
        return made.role == choice.role && made.label == choice.label && made.parent == choice.parent;
      };
      const auto found = std::find_if(next_.begin(), next_.end(), same);
      if (found == next_.end()) {
        break;
      }
      if (i == wanted) {
        applied.clear();
        only_ = &choice;
        next_.clear();
        expand(i, units_.units[i], state);
        break;
      }
      state = *found;
      state.cost = 0;
    }
    return applied;
  }

 private:
  void advance(std::uint32_t index, const Unit &unit) {
    next_.clear();
    prepare(index, unit);
    for (const State &state : beam_) {
      if (state.cost <= limit_ + slack_) {
        expand(index, unit, state);
      }
    }
    prune();
  }

  // What is the same in every state: the frame of each reading, and what it costs wherever it stands.
  struct Reading {
    Frame frame;
    int local_cost = 0;
  };

  void prepare(std::uint32_t index, const Unit &unit) {
    readings_.clear();
    for (std::uint32_t k = 0; k < unit.label_count; ++k) {
      const Label &label = units_.labels[unit.labels + k];
      Tally local;
      costs_.label(unit, label, local);
      readings_.push_back({costs_.frame(index, &label), local.total()});
    }
  }

  void expand(std::uint32_t index, const Unit &unit, const State &state) {
    if (clear() && unit.label_count > 0 && goes_on(index, unit, state)) {
      return;
    }
    for (std::uint32_t k = 0; k < unit.label_count; ++k) {
      as_label(index, unit, unit.labels + k, state);
    }
    as_text(index, state);
    if (unit.doubtful) {
      Tally tally(recorder(Role::furniture, 0, -1));
      tally.add(Rule::page_number);
      keep(index, {Role::furniture, 0, -1, tally.total(), true}, state, state.top, state.memory);
    }
    if (unit.kind == UnitKind::text && (unit.heading != 0 || may_be_title(unit))) {
      as_title(index, unit, state);
    }
  }

  // Nothing has been in doubt for a while.
  [[nodiscard]] bool clear() const {
    return only_ == nullptr && slack_ == narrowest_slack && forbidden_.unit == UINT32_MAX;
  }

  // The shortcut for most lines of most plans: a label that simply is the next of an open series. Whatever else it
  // might be costs more than the slack.
  bool goes_on(std::uint32_t index, const Unit &unit, const State &state) {
    const Label &label = units_.labels[unit.labels];
    if (label.ocr || label.count == 0 || !unit.starts_block || unit.kind == UnitKind::row ||
        !(unit.heading != 0 || label.marked || units_.lines[unit.first].bullet)) {
      return false;
    }
    const Frame *last = nullptr;
    for (const Frame *open = state.top; open->parent != nullptr; open = open->parent) {
      if (open->label != nullptr && !open->title && is_next_of(*open->label, label)) {
        if (last != nullptr) {
          return false;  // next of two series at once: that is a doubt
        }
        last = open;
      }
    }
    if (last == nullptr) {
      return false;
    }
    Frame frame = readings_.front().frame;
    const std::size_t before = next_.size();
    place({index, unit.labels, &state, readings_.front().local_cost}, frame, last->parent, last);
    return next_.size() > before && next_.back().cost - state.cost <= 3;
  }

  // ---- readings ----

  void as_text(std::uint32_t index, const State &state) {
    Tally tally(recorder(Role::text, 0, -1));
    costs_.text(index, tally);
    keep(index, {Role::text, 0, -1, tally.total(), true}, state, state.top, state.memory);
  }

  void as_label(std::uint32_t index, const Unit &unit, std::uint32_t label_index, const State &state) {
    const Reading &reading = readings_[label_index - unit.labels];
    Frame frame = reading.frame;
    const Place place_of{index, label_index, &state, reading.local_cost};
    place(place_of, frame, state.top, nullptr);
    for (const Frame *open = state.top; open->parent != nullptr; open = open->parent) {
      place(place_of, frame, open->parent, open);
    }
  }

  // One reading of one label in one state, and what it costs wherever it stands.
  struct Place {
    std::uint32_t index;
    std::uint32_t label;
    const State *state;
    int local_cost;
  };

  [[nodiscard]] bool too_dear(const Place &at, const Tally &tally) const {
    return only_ == nullptr && at.state->cost + at.local_cost + tally.total() > limit_ + slack_;
  }

  // The other series beside a new node: the last frame of each, without headings that have no number.
  static const Frame *others(const Frame *beside) {
    return beside == nullptr || !beside->title ? beside : beside->earlier;
  }

  // One way to stand in the tree: under `parent`, behind its child `beside` (null: as the first).
  void place(const Place &at, Frame &frame, const Frame *parent, const Frame *beside) {
    const auto under = parent->unit == UINT32_MAX ? -1 : static_cast<std::int32_t>(parent->unit);
    Tally tally(recorder(Role::label, at.label, under));
    if (too_dear(at, tally)) {
      return;
    }
    const Frame *series = series_of(beside, *frame.label);
    if (series != nullptr) {
      step_cost(*series, frame, tally);
      if (series != beside) {
        // Behind a heading without a number a list goes on inside it, not beside it.
        const bool below = beside->title && beside->heading != 0 &&
                           (frame.heading > beside->heading ||
                            (frame.heading == 0 && frame.label->word == Word::none && frame.label->count == 1));
        tally.add(Rule::resumes, beside->title ? (below ? 7 : 1) : cost_of(Rule::resumes).cost);
      }
      frame.earlier = series == beside ? series->earlier : others(beside);
      frame.deepest = std::max(series->deepest, frame.heading);
    } else {
      if (beside != nullptr) {
        mixed_cost(beside->title && beside->earlier != nullptr ? *beside->earlier : *beside, frame, tally);
      }
      if (too_dear(at, tally)) {
        return;
      }
      start_cost(*parent, frame, at.state->memory, beside == nullptr, tally);
      frame.earlier = others(beside);
      frame.deepest = frame.heading;
    }
    if (too_dear(at, tally)) {
      return;
    }
    if (only_ != nullptr) {
      costs_.label(units_.units[at.index], units_.labels[at.label], tally);
    }
    const int cost = only_ != nullptr ? tally.total() : tally.total() + at.local_cost;
    push(at.index, {Role::label, at.label, under, cost, true}, *at.state, frame, parent);
  }

  // The last member of the series of `label` among the children that `beside` closes.
  static const Frame *series_of(const Frame *beside, const Label &label) {
    constexpr int most_series = 8;
    for (int k = 0; k < most_series && beside != nullptr; ++k) {
      if (beside->label != nullptr && !beside->title && same_series(*beside->label, label)) {
        return beside;
      }
      beside = beside->earlier;
    }
    return nullptr;
  }

  void as_title(std::uint32_t index, const Unit &unit, const State &state) {
    Frame frame = costs_.frame(index, nullptr);
    frame.title = true;
    frame.label = nullptr;
    for (const Frame *open = state.top; open != nullptr; open = open->parent) {
      place_title(index, unit, state, frame, open);
    }
  }

  void place_title(std::uint32_t index, const Unit &unit, const State &state, Frame &frame, const Frame *parent) {
    const auto at = parent->unit == UINT32_MAX ? -1 : static_cast<std::int32_t>(parent->unit);
    Tally tally(recorder(Role::title, 0, at));
    costs_.title(unit, tally);
    frame.parent = parent;
    // `beside` is the child of `parent` on the open stack.
    const Frame *beside = nullptr;
    for (const Frame *open = state.top; open != parent; open = open->parent) {
      beside = open;
    }
    const int own = level_of(frame);
    const int above = level_of(*parent);
    if (above == 99) {
      tally.add(Rule::title_in_item);
    } else if (parent->parent != nullptr && above >= own) {
      tally.add(Rule::title_level);
    }
    if (beside != nullptr && level_of(*beside) < own && level_of(*beside) != 99) {
      tally.add(Rule::title_level);
    }
    frame.earlier = others(beside);
    push(index, {Role::title, 0, at, tally.total(), true}, state, frame, parent);
  }

  // ---- states ----

  void push(std::uint32_t index, const Choice &choice, const State &state, Frame &frame, const Frame *parent) {
    if (state.cost + choice.cost > limit_ + slack_ && only_ == nullptr) {
      return;
    }
    if (parent->depth + 1 > max_depth) {
      // Only the best explanation counts, and only if it is a natural one; others are no loss.
      if (!refused_depth_ && state.cost == 0 && choice.cost <= 12) {
        refused_depth_ = true;
        refused_unit_ = index;
      }
      return;
    }
    if (!wanted(index, choice)) {
      return;
    }
    frame.parent = parent;
    frame.depth = static_cast<std::uint16_t>(parent->depth + 1);
    frame.hash = hash_of(frame);
    const Memory *memory = state.memory;
    for (const Frame *open = state.top; open != parent; open = open->parent) {
      if (open->label != nullptr && open->label->count > 0 && open->parent != parent) {
        memory = remember(memory, open->label);
      } else if (open->label != nullptr && open->label->count > 0 && open->parent == parent &&
                 !(frame.label != nullptr && same_series(*open->label, *frame.label))) {
        memory = remember(memory, open->label);
      }
    }
    frames_.push_back(frame);
    keep(index, choice, state, &frames_.back(), memory);
  }

  const Memory *remember(const Memory *memory, const Label *label) {
    constexpr int longest = 6;
    const Label *kept[longest];
    int count = 0;
    for (const Memory *entry = memory; entry != nullptr && count < longest - 1; entry = entry->next) {
      if (!same_series(*entry->label, *label) || entry->label->dress != label->dress) {
        kept[count++] = entry->label;
      }
    }
    const Memory *list = nullptr;
    while (count > 0) {
      memories_.push_back({list, kept[--count]});
      list = &memories_.back();
    }
    memories_.push_back({list, label});
    return &memories_.back();
  }

  [[nodiscard]] bool wanted(std::uint32_t index, const Choice &choice) const {
    if (only_ != nullptr) {
      return choice.role == only_->role && choice.label == only_->label && choice.parent == only_->parent;
    }
    return !(index == forbidden_.unit && choice.role == forbidden_.choice.role &&
             choice.label == forbidden_.choice.label && choice.parent == forbidden_.choice.parent);
  }

  std::vector<Applied> *recorder(Role role, std::uint32_t label, std::int32_t parent) {
    const bool record = only_ != nullptr && replayed_ != nullptr && only_->role == role && only_->label == label &&
                        only_->parent == parent;
    return record ? replayed_ : nullptr;
  }

  void keep(std::uint32_t index, const Choice &choice, const State &state, const Frame *top, const Memory *memory) {
    const int cost = state.cost + choice.cost;
    if (only_ == nullptr && (cost > limit_ + slack_ || !wanted(index, choice))) {
      return;
    }
    limit_ = std::min(limit_, cost);
    steps_.push_back({state.step, index, choice});
    next_.push_back({top, memory, cost, static_cast<std::uint32_t>(steps_.size() - 1)});
  }

  // The best states, equal stacks merged; costs are counted from the best so that they never overflow.
  void prune() {
    std::stable_sort(next_.begin(), next_.end(), [](const State &a, const State &b) { return a.cost < b.cost; });
    beam_.clear();
    const int best = next_.empty() ? 0 : next_.front().cost;
    const std::size_t beam_width = slack_ == narrowest_slack ? narrowest_beam : widest_beam;
    for (const State &state : next_) {
      if (beam_.size() == beam_width || state.cost > best + slack_) {
        break;
      }
      const bool known = std::any_of(beam_.begin(), beam_.end(), [&](const State &kept) {
        return kept.top == state.top || kept.top->hash == state.top->hash;
      });
      if (!known) {
        beam_.push_back(state);
        beam_.back().cost -= best;
      }
    }
    total_ += best;
    limit_ = INT32_MAX / 2;
    const int step = beam_.empty() ? 0 : steps_[beam_.front().step].choice.cost;
    slack_ = step <= 3 ? std::max(narrowest_slack, slack_ - slack_step) : widest_slack;
  }

  Outline finish() {
    Outline outline;
    outline.choices.resize(units_.units.size());
    for (std::size_t i = 0; i < units_.units.size(); ++i) {
      outline.choices[i].role = units_.units[i].kind == UnitKind::aside ? Role::furniture : Role::text;
    }
    const auto best = std::min_element(beam_.begin(), beam_.end(),
                                       [](const State &a, const State &b) { return a.cost < b.cost; });
    outline.cost = total_ + best->cost;
    outline.refused_depth = refused_depth_;
    outline.refused_unit = refused_unit_;
    for (std::uint32_t at = best->step; at != 0; at = steps_[at].before) {
      outline.choices[steps_[at].unit] = steps_[at].choice;
    }
    return outline;
  }

  const Units &units_;
  LocalCosts costs_;
  const Forbidden &forbidden_;
  std::deque<Frame> frames_;
  std::deque<Memory> memories_;
  std::vector<Step> steps_;
  std::vector<State> beam_;
  std::vector<State> next_;
  std::vector<Reading> readings_;
  const Choice *only_ = nullptr;
  std::vector<Applied> *replayed_ = nullptr;
  int limit_ = INT32_MAX / 2;
  int slack_ = widest_slack;
  int total_ = 0;
  bool refused_depth_ = false;
  std::uint32_t refused_unit_ = 0;
};

}  // namespace

Outline search_outline(const Source &source, const Units &units, const Forbidden &forbidden) {
  return Search(source, units, forbidden).run();
}

std::vector<Applied> explain_choice(const Source &source, const Units &units, const Outline &outline,
                                    std::uint32_t unit) {
  return Search(source, units, {}).replay(outline, unit);
}

}  // namespace celac
