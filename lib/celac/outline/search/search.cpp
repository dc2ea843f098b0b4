#include "celac/outline/search/search.hpp"

#include <algorithm>

#include "celac/outline/search/beam.hpp"
#include "celac/outline/search/local_costs.hpp"
#include "celac/outline/search/stacks.hpp"
#include "celac/outline/search/title_cost.hpp"

namespace celac {
namespace {

class Search {
 public:
  Search(const Source &source, const Units &units, const Forbidden &forbidden)
      : units_(units), costs_(source, units), forbidden_(forbidden), beam_(forbidden.unit != UINT32_MAX) {}

  Outline run() {
    beam_.start(stacks_.root());
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
    beam_.start(stacks_.root());
    State state = beam_.states().front();
    for (std::uint32_t i = 0; i <= wanted; ++i) {
      const Choice &choice = outline.choices[i];
      if (!is_undecided(units_.units[i])) {
        continue;
      }
      replayed_ = i == wanted ? &applied : nullptr;
      prepare(i, units_.units[i]);
      beam_.discard();
      expand(i, units_.units[i], state);
      const auto same = [&](const State &candidate) {
        const Choice &made = beam_.choice_of(candidate);
        return made.role == choice.role && made.label == choice.label && made.parent == choice.parent;
      };
      const auto &candidates = beam_.candidates();
      const auto found = std::find_if(candidates.begin(), candidates.end(), same);
      if (found == candidates.end()) {
        break;
      }
      if (i == wanted) {
        applied.clear();
        only_ = &choice;
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
    prepare(index, unit);
    for (const State &state : beam_.states()) {
      if (beam_.affords(state.cost)) {
        expand(index, unit, state);
      }
    }
    beam_.narrow();
    for (State &state : beam_.states()) {
      state.top = state.new_top ? stacks_.settle(state.top) : state.top;
      state.memory = state.new_memory ? stacks_.settle(state.memory) : state.memory;
    }
    stacks_.end_round();
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
      keep(index, {Role::furniture, 0, -1, tally.total(), true}, state);
    }
    if (unit.kind == UnitKind::text && (unit.heading != 0 || may_be_title(unit))) {
      as_title(index, unit, state);
    }
  }

  // Nothing has been in doubt for a while.
  [[nodiscard]] bool clear() const { return only_ == nullptr && beam_.settled(); }

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
    const auto &candidates = beam_.candidates();
    const std::size_t before = candidates.size();
    place({index, unit.labels, &state, readings_.front().local_cost}, frame, last->parent, last);
    return candidates.size() > before && candidates.back().cost - state.cost <= 3;
  }

  // ---- readings ----

  void as_text(std::uint32_t index, const State &state) {
    Tally tally(recorder(Role::text, 0, -1));
    costs_.text(index, tally);
    keep(index, {Role::text, 0, -1, tally.total(), true}, state);
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
    return only_ == nullptr && !beam_.affords(at.state->cost + at.local_cost + tally.total());
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
    const Frame *series = last_of_series(beside, *frame.label);
    if (beside != nullptr && beside->label != nullptr && !beside->title && is_insertion(*beside->label, *frame.label)) {
      const std::uint32_t missing = frame.label->last().value - std::min(frame.label->last().value, 1U);
      tally.add(Rule::inserted, cost_of(Rule::inserted).cost + 3 * static_cast<int>(std::min(missing, 5U)));
      frame.earlier = others(beside);
      frame.deepest = frame.heading;
    } else if (beside != nullptr && series != nullptr) {
      step_cost(*series, frame, tally);
      if (series != beside) {
        // Behind a heading without a number a list goes on inside it, not beside it.
        const bool inside = beside->heading != 0 &&
                            (frame.heading > beside->heading ||
                             (frame.heading == 0 && frame.label->word == Word::none && frame.label->count == 1));
        const bool below = beside->title && (inside || (beside->stands_out && series->stands_out));
        // An article behind a section can hardly be meant to stand beside it.
        const int behind = stands_below(*beside, frame) ? 12 : cost_of(Rule::resumes).cost;
        tally.add(Rule::resumes, beside->title ? (below                                        ? 7
                                                  : beside->heading != 0 && series->stands_out ? 4
                                                                                               : 1)
                                               : behind);
      }
      frame.earlier = series == beside ? series->earlier : others(beside);
      frame.deepest = std::max(series->deepest, frame.heading);
      frame.behind_prose = series->prose;
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
    title_cost(*parent, beside, frame, tally);
    frame.earlier = others(beside);
    push(index, {Role::title, 0, at, tally.total(), true}, state, frame, parent);
  }

  // ---- states ----

  void push(std::uint32_t index, const Choice &choice, const State &state, Frame &frame, const Frame *parent) {
    if (only_ == nullptr && !beam_.affords(state.cost + choice.cost)) {
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
    const Memory *memory = stacks_.close(state.top, parent, frame, state.memory);
    beam_.keep(state, index, choice, stacks_.push(frame, parent), memory);
  }

  // A choice that leaves the stack as it is.
  void keep(std::uint32_t index, const Choice &choice, const State &state) {
    if (only_ != nullptr || (beam_.affords(state.cost + choice.cost) && wanted(index, choice))) {
      beam_.keep(state, index, choice, state.top, state.memory);
    }
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

  Outline finish() {
    Outline outline;
    outline.choices.resize(units_.units.size());
    for (std::size_t i = 0; i < units_.units.size(); ++i) {
      outline.choices[i].role = units_.units[i].kind == UnitKind::aside ? Role::furniture : Role::text;
    }
    outline.cost = beam_.trace(outline.choices, outline.close_calls);
    outline.refused_depth = refused_depth_;
    outline.refused_unit = refused_unit_;
    return outline;
  }

  const Units &units_;
  LocalCosts costs_;
  const Forbidden &forbidden_;
  Stacks stacks_;
  Beam beam_;
  std::vector<Reading> readings_;
  const Choice *only_ = nullptr;
  std::vector<Applied> *replayed_ = nullptr;
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
