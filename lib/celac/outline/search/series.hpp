#pragma once
// Costs between labels: does one continue another, may one open a series below another. The search calls these for
// every state; they look at two frames and nothing else.

#include <cstdint>
#include <vector>

#include "celac/labels/label.hpp"
#include "celac/outline/search/costs.hpp"
#include "celac/outline/search/search.hpp"

namespace celac {

/// One open node. Frames are immutable and shared by states; a chain of parents is a stack.
struct Frame {
  const Frame *parent = nullptr;
  const Label *label = nullptr;    ///< null for the root, titles and words that stand alone
  const Frame *earlier = nullptr;  ///< last frame of another series under the same parent
  std::uint32_t unit = UINT32_MAX;
  std::uint32_t title_unit = UINT32_MAX;  ///< the last of its label, title and what is furniture behind them
  std::uint64_t hash = 0;
  std::uint16_t depth = 0;
  std::uint16_t indent = 0;
  std::uint8_t heading = 0;  ///< 1-6; 0 for none
  std::uint8_t deepest = 0;  ///< the deepest heading level in its series so far
  Look look = Look::plain;
  bool title = false;       ///< a heading without a number
  bool stands_out = false;  ///< no heading, yet wholly in bold or capitals and no sentence
  bool row = false;
  bool colon = false;         ///< its text ends by announcing a list
  bool prose = false;         ///< its text is a sentence, not a title
  bool behind_prose = false;  ///< the one before it in its series is a sentence
  bool mixed = false;         ///< in this document a series often changes its dress
  bool firm = false;          ///< its label has a word and can hardly be anything else
  bool announced = false;     ///< its list starts at one below a paragraph that announces a list
  bool heads = false;         ///< a paragraph or the like that is but the title of the articles below it
};

/// Adds up costs, and names them when asked to.
class Tally {
 public:
  explicit Tally(std::vector<Applied> *applied = nullptr) : applied_(applied) {}

  void add(Rule rule) { add(rule, cost_of(rule).cost); }
  void add(Rule rule, int cost) {
    total_ += cost;
    if (applied_ != nullptr) {
      applied_->push_back({rule, static_cast<std::int16_t>(cost)});
    }
  }
  [[nodiscard]] int total() const { return total_; }

 private:
  int total_ = 0;
  std::vector<Applied> *applied_;
};

/// The last value of a series whose frames are closed, newest first: numbering may run on from it.
struct Memory {
  const Memory *next = nullptr;
  const Label *label = nullptr;
};

/// Whether `b` can be a later member of the series of `a`: same word, kind, code and number of components.
[[nodiscard]] inline bool same_series(const Label &a, const Label &b) { return a.series == b.series && a.series != 0; }

/// Whether `b` is simply the next member of the series of `a`, in the same dress.
[[nodiscard]] bool is_next_of(const Label &a, const Label &b);

/// Whether `b` was inserted behind its sibling `a` in the French manner: article 47-1 behind article 47.
[[nodiscard]] bool is_insertion(const Label &a, const Label &b);

/// The last member of the series of `label` among the siblings that `beside` closes, itself among them; null for none.
[[nodiscard]] const Frame *last_of_series(const Frame *beside, const Label &label);

/// Whether the word of `node` ranks below that of `above`: an article below a section.
[[nodiscard]] bool stands_below(const Frame &above, const Frame &node);

/// The cost of `next` behind its sibling `last` of the same series.
void step_cost(const Frame &last, const Frame &next, Tally &tally);

/// The cost of `node` as the first of a series under `parent`; `memory` knows where closed series ended. `only` says
/// that `parent` has no child yet.
void start_cost(const Frame &parent, const Frame &node, const Memory *memory, bool only, Tally &tally);

/// The cost of a second series under one parent, `beside` being the last node of the first.
void mixed_cost(const Frame &beside, const Frame &node, Tally &tally);

}  // namespace celac
