#include "celac/outline/search/search.hpp"

#include <algorithm>
#include <optional>

#include "celac/outline/search/beam.hpp"
#include "celac/outline/search/fits.hpp"
#include "celac/outline/search/local_costs.hpp"
#include "celac/outline/search/stacks.hpp"
#include "celac/outline/search/title_cost.hpp"

namespace celac {
namespace {

class Search {
 public:
  Search(const Source &source, const Blocks &blocks, const Forbidden &forbidden)
      : blocks_(blocks), costs_(source, blocks), forbidden_(forbidden), beam_(forbidden.block != UINT32_MAX) {}

  Outline run() {
    beam_.start(stacks_.root());
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block &block = blocks_.blocks[i];
      if (is_undecided(block)) {
        advance(i, block);
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
      if (!is_undecided(blocks_.blocks[i])) {
        continue;
      }
      replayed_ = i == wanted ? &applied : nullptr;
      prepare(i, blocks_.blocks[i]);
      beam_.discard();
      expand(i, blocks_.blocks[i], state);
      const auto same = [&](const State &candidate) {
        const Choice &made = candidate.choice;
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
        expand(i, blocks_.blocks[i], state);
        break;
      }
      state = *found;
      close_series(state);
      state.cost = 0;
    }
    return applied;
  }

 private:
  void advance(std::uint32_t index, const Block &block) {
    prepare(index, block);
    for (const State &state : beam_.states()) {
      if (beam_.affords(state.cost)) {
        expand(index, block, state);
      }
    }
    beam_.narrow(blocks_.lines[block.last].span.end);
    for (State &state : beam_.states()) {
      close_series(state);
      state.top = state.new_top ? stacks_.settle(state.top) : state.top;
      state.closed = state.new_closed ? stacks_.settle(state.closed) : state.closed;
    }
    stacks_.end_round();
    if (stacks_.crowded()) {
      tidy();
    }
  }

  void close_series(State &state) {
    if (state.left != nullptr) {
      const ClosedSeries *closed = stacks_.close(state.left, state.top->parent, *state.top, state.closed);
      state.new_closed = closed != state.closed;
      state.closed = closed;
      state.left = nullptr;
    }
  }

  void tidy() {
    stacks_.start_move();
    for (State &state : beam_.states()) {
      state.top = stacks_.move(state.top);
      state.closed = stacks_.move(state.closed);
    }
    stacks_.end_move();
  }

  // What is the same in every state: the open node of each reading, and what it costs wherever it stands.
  struct Reading {
    OpenNode open_node;
    int local_cost = 0;
  };

  void prepare(std::uint32_t index, const Block &block) {
    readings_.clear();
    fits_.start_round();
    text_cost_.reset();
    title_.reset();
    for (std::uint32_t k = 0; k < block.label_count; ++k) {
      const Label &label = blocks_.labels[block.labels + k];
      Tally local;
      costs_.label(block, label, local);
      readings_.push_back({costs_.open_node(index, &label), local.total()});
      readings_.back().open_node.hash = hash_of(readings_.back().open_node);
    }
  }

  void expand(std::uint32_t index, const Block &block, const State &state) {
    if (clear() && block.label_count > 0 && goes_on(index, block, state)) {
      return;
    }
    for (std::uint32_t k = 0; k < block.label_count; ++k) {
      as_label(index, block, block.labels + k, state);
    }
    as_text(index, state);
    if (block.doubtful) {
      Tally tally(recorder(Role::furniture, 0, -1));
      tally.add(Rule::page_number);
      keep(index, {Role::furniture, 0, -1, tally.total(), true}, state);
    }
    if (block.kind == BlockKind::text && (block.heading != 0 || may_be_title(block))) {
      as_title(index, block, state);
    }
  }

  // Nothing has been in doubt for a while.
  [[nodiscard]] bool clear() const { return only_ == nullptr && beam_.settled(); }

  // The shortcut for most lines of most plans: a label that simply is the next of an open series. Whatever else it
  // might be costs more than the slack.
  bool goes_on(std::uint32_t index, const Block &block, const State &state) {
    const Label &label = blocks_.labels[block.labels];
    if (label.misread || label.count == 0 || !block.starts_block || block.inner || block.kind == BlockKind::row ||
        !(block.heading != 0 || label.marked || blocks_.lines[block.first].bullet)) {
      return false;
    }
    const OpenNode *last = nullptr;
    for (const OpenNode *open = state.top; open->parent != nullptr; open = open->parent) {
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
    OpenNode open_node = readings_.front().open_node;
    const auto &candidates = beam_.candidates();
    const std::size_t before = candidates.size();
    Place place_of{index, block.labels, &state, readings_.front().local_cost, std::nullopt};
    place(place_of, open_node, last->parent, last);
    return candidates.size() > before && candidates.back().cost - state.cost <= 3;
  }

  // ---- readings ----

  // Whether the label that stands before an inner one on its line was taken for one.
  [[nodiscard]] static bool is_behind_label(std::uint32_t index, const State &state) {
    return state.top->block + 1 == index && state.top->label != nullptr && !state.top->title;
  }

  void as_text(std::uint32_t index, const State &state) {
    if (only_ == nullptr && text_cost_ && !blocks_.blocks[index].inner) {
      keep(index, {Role::text, 0, -1, *text_cost_, true}, state);
      return;
    }
    Tally tally(recorder(Role::text, 0, -1));
    if (!blocks_.blocks[index].inner || is_behind_label(index, state)) {
      costs_.text(index, tally);
    }
    text_cost_ = tally.total();
    keep(index, {Role::text, 0, -1, tally.total(), true}, state);
  }

  void as_label(std::uint32_t index, const Block &block, std::uint32_t label_index, const State &state) {
    const Reading &reading = readings_[label_index - block.labels];
    if (too_dear(state, reading.local_cost) || (block.inner && !is_behind_label(index, state))) {
      return;
    }
    OpenNode open_node = reading.open_node;
    Place place_of{index, label_index, &state, reading.local_cost, std::nullopt};
    place(place_of, open_node, state.top, nullptr);
    if (block.inner) {
      return;  // (1) of (a)(1) stands nowhere but in (a)
    }
    for (const OpenNode *open = state.top; open->parent != nullptr; open = open->parent) {
      place(place_of, open_node, open->parent, open);
    }
  }

  // One reading of one label in one state, and what it costs wherever it stands.
  struct Place {
    std::uint32_t index;
    std::uint32_t label;
    const State *state;
    int local_cost;
    std::optional<ClosedBefore> closed;  // once it is asked for
  };

  // No rule that is still to be asked makes it cheaper.
  [[nodiscard]] bool too_dear(const State &state, int cost) const {
    return only_ == nullptr && !beam_.affords(state.cost + cost);
  }

  // One way to stand in the tree: under `parent`, after its child `beside` (null: as the first).
  void place(Place &at, OpenNode &open_node, const OpenNode *parent, const OpenNode *beside) {
    const auto under = parent->block == UINT32_MAX ? -1 : static_cast<std::int32_t>(parent->block);
    if (too_dear(*at.state, at.local_cost)) {
      return;
    }
    Tally tally(recorder(Role::label, at.label, under));
    const Fit &fit = fit_of(at, open_node, parent, beside, tally);
    open_node.earlier = fit.earlier;
    open_node.deepest = fit.deepest;
    open_node.after_prose = fit.steps ? fit.after_prose : open_node.after_prose;
    if (too_dear(*at.state, at.local_cost + fit.cost)) {
      return;
    }
    if (fit.starts) {
      at.closed = at.closed ? at.closed : closed_before(at.state->closed, *open_node.label);
      first_number_cost(*parent, open_node, *at.closed, beside == nullptr, tally);
    }
    const int cost = fit.cost + tally.total();
    if (only_ != nullptr) {
      Tally local(recorder(Role::label, at.label, under));
      costs_.label(blocks_.blocks[at.index], blocks_.labels[at.label], local);
    }
    push(at.index, {Role::label, at.label, under, cost + at.local_cost, true}, *at.state, open_node, parent);
  }

  // What is the same in all states that have `parent` and `beside` open.
  const Fit &fit_of(const Place &at, const OpenNode &open_node, const OpenNode *parent, const OpenNode *beside,
                    const Tally &tally) {
    bool known = false;
    Fit &fit = fits_.at(beside == nullptr ? parent : beside, beside == nullptr, at.label, known);
    if (!known || only_ != nullptr) {
      fit = weigh(open_node, *parent, beside, tally.fresh());
      fit.cost += fit.starts ? start_of(at, open_node, parent, tally.fresh()) : 0;
    }
    return fit;
  }

  // What is the same in all states that have `parent` open, whatever it holds.
  int start_of(const Place &at, const OpenNode &open_node, const OpenNode *parent, Tally tally) {
    bool known = false;
    int &cost = fits_.start_at(parent, at.label, known);
    if (!known || only_ != nullptr) {
      start_cost(*parent, open_node, tally);
      cost = tally.total();
    }
    return cost;
  }

  void as_title(std::uint32_t index, const Block &block, const State &state) {
    if (!title_) {
      Tally tally;
      costs_.title(block, tally);
      title_ = Reading{costs_.open_node(index, nullptr), tally.total()};
      title_->open_node.title = true;
      title_->open_node.label = nullptr;
      title_->open_node.hash = hash_of(title_->open_node);
    }
    if (too_dear(state, title_->local_cost)) {
      return;
    }
    OpenNode open_node = title_->open_node;
    const OpenNode *alike = open_alike(state.top, open_node);
    const OpenNode *beside = nullptr;  // the child of `open` on the open stack
    for (const OpenNode *open = state.top; open != nullptr; open = open->parent) {
      place_title(index, block, state, open_node, open, beside, alike);
      beside = open;
    }
  }

  void place_title(std::uint32_t index, const Block &block, const State &state, OpenNode &open_node,
                   const OpenNode *parent, const OpenNode *beside, const OpenNode *alike) {
    const auto at = parent->block == UINT32_MAX ? -1 : static_cast<std::int32_t>(parent->block);
    Tally tally(recorder(Role::title, 0, at));
    if (only_ != nullptr) {
      Tally local(recorder(Role::title, 0, at));
      costs_.title(block, local);
    }
    open_node.parent = parent;
    title_cost(*parent, beside, open_node, alike, tally);
    open_node.earlier = others_beside(beside);
    push(index, {Role::title, 0, at, tally.total() + title_->local_cost, true}, state, open_node, parent);
  }

  // ---- states ----

  void push(std::uint32_t index, const Choice &choice, const State &state, OpenNode &open_node,
            const OpenNode *parent) {
    if (too_dear(state, choice.cost)) {
      return;
    }
    // A narrow beam would take each new kind of label for one level more.
    constexpr std::uint16_t deep_enough = 8;
    if (beam_.overspent() && parent == state.top && parent->depth >= deep_enough) {
      return;
    }
    if (parent->depth + 1 > max_depth) {
      // Only the best explanation counts, and only if it is a natural one; others are no loss.
      if (!refused_depth_ && state.cost == 0 && choice.cost <= 12) {
        refused_depth_ = true;
        refused_block_ = index;
      }
      return;
    }
    if (!wanted(index, choice)) {
      return;
    }
    beam_.keep(state, index, choice, stacks_.push(open_node, parent));
    if (beam_.patient()) {
      close_series(beam_.last());  // it compares them
    }
  }

  // A choice that leaves the stack as it is.
  void keep(std::uint32_t index, const Choice &choice, const State &state) {
    if (only_ != nullptr || (beam_.affords(state.cost + choice.cost) && wanted(index, choice))) {
      beam_.keep(state, index, choice, state.top);
    }
  }

  [[nodiscard]] bool wanted(std::uint32_t index, const Choice &choice) const {
    if (only_ != nullptr) {
      return choice.role == only_->role && choice.label == only_->label && choice.parent == only_->parent;
    }
    return !(index == forbidden_.block && choice.role == forbidden_.choice.role &&
             choice.label == forbidden_.choice.label && choice.parent == forbidden_.choice.parent);
  }

  std::vector<Applied> *recorder(Role role, std::uint32_t label, std::int32_t parent) {
    const bool record = only_ != nullptr && replayed_ != nullptr && only_->role == role && only_->label == label &&
                        only_->parent == parent;
    return record ? replayed_ : nullptr;
  }

  Outline finish() {
    Outline outline;
    outline.choices.resize(blocks_.blocks.size());
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      outline.choices[i].role = blocks_.blocks[i].kind == BlockKind::furniture ? Role::furniture : Role::text;
    }
    outline.cost = beam_.trace(outline.choices, outline.close_calls);
    outline.refused_depth = refused_depth_;
    outline.refused_block = refused_block_;
    return outline;
  }

  const Blocks &blocks_;
  LocalCosts costs_;
  const Forbidden &forbidden_;
  Stacks stacks_;
  Beam beam_;
  std::vector<Reading> readings_;
  std::optional<Reading> title_;  // once it is asked for
  std::optional<int> text_cost_;  // likewise
  Fits fits_;
  const Choice *only_ = nullptr;
  std::vector<Applied> *replayed_ = nullptr;
  bool refused_depth_ = false;
  std::uint32_t refused_block_ = 0;
};

}  // namespace

Outline search_outline(const Source &source, const Blocks &blocks, const Forbidden &forbidden) {
  return Search(source, blocks, forbidden).run();
}

std::vector<Applied> explain_choice(const Source &source, const Blocks &blocks, const Outline &outline,
                                    std::uint32_t block) {
  return Search(source, blocks, {}).replay(outline, block);
}

}  // namespace celac
